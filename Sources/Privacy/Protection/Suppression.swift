/// The search for what to hide in the last quarter of a chain.
///
/// A hidden count has to look as if it could be k or more, with at least k possible values, to a stranger who knows
/// every table of the chain; and whoever knows a single household by itself must not learn another count exactly.
struct Suppression {
  typealias Place = TableChain.Place

  private(set) var chain: TableChain
  private let thresholds: [Int]
  /// Cells of earlier quarters that have to stay as safe as they are.
  private let owed: [(place: Place, threshold: Int)]
  private var windows: [ClosedRange<Int>: TableWindow] = [:]

  /// - Parameter thresholds: of the columns of the last quarter.
  init(_ chain: TableChain, thresholds: [Int], owed: [(place: Place, threshold: Int)]) {
    self.chain = chain
    self.thresholds = thresholds
    self.owed = owed
  }

  /// Hides what has to be hidden and no more; gives back a cell that cannot be protected, or one of an
  /// earlier quarter that would lose its protection.
  mutating func run() -> Place? {
    if let place = protectAll() { return place }
    showAgain()
    return nil
  }

  /// Earlier quarters first: what is hidden for their sake has to be protected as well.
  private mutating func protectAll() -> Place? {
    for (place, threshold) in owed where !protect(place, threshold) { return place }
    var done: Set<Place> = []
    while let place = chain.hidden(in: chain.last).filter({ !done.contains($0) })
      .min(by: { (chain.value($0), $0.row, $0.column) < (chain.value($1), $1.row, $1.column) })
    {
      if !protect(place, thresholds[place.column]) { return place }
      done.insert(place)
    }
    return nil
  }

  private mutating func protect(_ place: Place, _ threshold: Int) -> Bool {
    while !isWide(place, threshold) { if !widen(place, fixed: nil) { return false } }
    for insider in insiders(of: place) {
      while !isOpen(place, to: insider) { if !widen(place, fixed: insider) { return false } }
    }
    return true
  }

  /// Shows again what turns out not to be needed, the largest counts first.
  private mutating func showAgain() {
    let spare = chain.hidden(in: chain.last).filter { chain.value($0) >= thresholds[$0.column] }
      .sorted { (-chain.value($0), $0.row, $0.column) < (-chain.value($1), $1.row, $1.column) }
    for place in spare {
      setHidden(false, place)
      if !isSafe { setHidden(true, place) }
    }
  }

  private var isSafe: Bool {
    mutating get {
      for place in chain.hidden(in: chain.last) {
        guard isWide(place, thresholds[place.column]) else { return false }
        for insider in insiders(of: place) { guard isOpen(place, to: insider) else { return false } }
      }
      for (place, threshold) in owed { guard isWide(place, threshold) else { return false } }
      return true
    }
  }

  /// The single households of the same table that a neighbour of theirs, or they themselves, can take out.
  private func insiders(of place: Place) -> [Place] {
    chain.hidden(in: place.quarter).filter { $0 != place && chain.value($0) == 1 }
  }

  /// Whether the cell could be k or more, and has k possible values.
  mutating func isWide(_ place: Place, _ threshold: Int) -> Bool {
    let value = chain.value(place)
    var (rise, fall) = (0, 0)
    for run in chain.runs(around: place.quarter) {
      rise = max(rise, reach(place, run, .rise, fixed: nil, atMost: threshold - 1))
      fall = max(fall, reach(place, run, .fall, fixed: nil, atMost: threshold - 1))
      if value + rise >= threshold, rise + fall + 1 >= threshold { return true }
    }
    return false
  }

  private mutating func isOpen(_ place: Place, to insider: Place) -> Bool {
    for run in chain.runs(around: place.quarter) {
      for direction in [WindowFlow.Direction.rise, .fall]
      where reach(place, run, direction, fixed: insider, atMost: 1) > 0 { return true }
    }
    return false
  }
}

extension Suppression {
  private mutating func window(_ run: ClosedRange<Int>) -> TableWindow {
    if let window = windows[run] { return window }
    let window = TableWindow(chain, run)
    windows[run] = window
    return window
  }

  private mutating func setHidden(_ isHidden: Bool, _ place: Place) {
    guard case .counties(var hidden) = chain.quarters[place.quarter].shown else { return }
    hidden[place.row][place.column] = isHidden
    chain.quarters[place.quarter].shown = .counties(hidden: hidden)
    windows = windows.filter { !$0.key.contains(place.quarter) }
  }

  private mutating func flows(
    _ place: Place, _ run: ClosedRange<Int>, _ direction: WindowFlow.Direction, fixed: Place?
  ) -> [WindowFlow] {
    let window = window(run)
    let parts = window.parts(of: place.column, in: chain.quarters[place.quarter])
    let known =
      fixed.map {
        run.contains($0.quarter) ? window.parts(of: $0.column, in: chain.quarters[$0.quarter]) : []
      }
    return parts.filter { window.cells[place.row][$0].isFree }.map { part in
      WindowFlow(window, row: place.row, column: part, direction) { row, column in
        row == place.row && parts.contains(column) || row == fixed?.row && known?.contains(column) == true
      }
    }
  }

  private mutating func reach(
    _ place: Place, _ run: ClosedRange<Int>, _ direction: WindowFlow.Direction, fixed: Place?,
    atMost limit: Int
  ) -> Int {
    var best = 0
    for var flow in flows(place, run, direction, fixed: fixed) { best = max(best, flow.reach(atMost: limit)) }
    return best
  }

  /// Hides the cheapest cells that let the cell move further; false when there are none.
  private mutating func widen(_ place: Place, fixed: Place?) -> Bool {
    for direction in [WindowFlow.Direction.rise, .fall] {
      for run in chain.runs(around: place.quarter) where run.contains(chain.last) {
        for var flow in flows(place, run, direction, fixed: fixed) {
          _ = flow.reach(atMost: FlowNetwork.unbounded)
          guard let opened = flow.opening(), !opened.isEmpty else { continue }
          for cell in opened { setHidden(true, cell) }
          return true
        }
      }
    }
    return false
  }
}
