/// A small directed network with whole capacities: greatest flows (Edmonds–Karp) and cheapest paths (Dijkstra).
struct FlowNetwork {
  /// More than any count.
  static let unbounded = Int.max / 4

  private struct Arc {
    let head: Int
    var capacity: Int
    let cost: Int
    let label: Int
  }

  private var arcs: [Arc] = []
  private var leaving: [[Int]]

  init(nodes: Int) { leaving = Array(repeating: [], count: nodes) }

  /// An arc that costs something carries no flow: it is one that may be opened, and `label` says what opens it.
  mutating func add(from tail: Int, to head: Int, capacity: Int, cost: Int = 0, label: Int = -1) {
    guard capacity > 0 else { return }
    leaving[tail].append(arcs.count)
    arcs.append(Arc(head: head, capacity: capacity, cost: cost, label: label))
    leaving[head].append(arcs.count)
    arcs.append(Arc(head: tail, capacity: 0, cost: cost, label: label))
  }

  /// Sends as much as goes over the arcs that are open, up to `limit`.
  mutating func send(from source: Int, to sink: Int, atMost limit: Int) -> Int {
    var sent = 0
    while sent < limit, let path = openPath(from: source, to: sink) {
      let amount = min(limit - sent, path.map { arcs[$0].capacity }.min() ?? 0)
      for arc in path {
        arcs[arc].capacity -= amount
        arcs[arc ^ 1].capacity += amount
      }
      sent += amount
    }
    return sent
  }

  /// The labels of the arcs that open the cheapest way for more; of equal ways always the same one.
  func cheapestOpening(from source: Int, to sink: Int) -> [Int]? {
    var cost = Array(repeating: Int.max, count: leaving.count)
    var arrival = Array(repeating: -1, count: leaving.count)
    var waiting = Set(leaving.indices)
    cost[source] = 0
    while let node = waiting.min(by: { (cost[$0], $0) < (cost[$1], $1) }), cost[node] < Int.max {
      waiting.remove(node)
      for arc in leaving[node] where arcs[arc].capacity > 0 {
        let next = arcs[arc].head
        if cost[node] + arcs[arc].cost < cost[next] {
          cost[next] = cost[node] + arcs[arc].cost
          arrival[next] = arc
        }
      }
    }
    guard cost[sink] < Int.max else { return nil }
    return path(arrival, from: source, to: sink).compactMap { arcs[$0].cost > 0 ? arcs[$0].label : nil }
  }

  private func openPath(from source: Int, to sink: Int) -> [Int]? {
    var arrival = Array(repeating: -1, count: leaving.count)
    var queue = [source]
    var next = 0
    while next < queue.count, arrival[sink] < 0 {
      let node = queue[next]
      next += 1
      for arc in leaving[node] where arcs[arc].cost == 0 && arcs[arc].capacity > 0 {
        let head = arcs[arc].head
        guard head != source, arrival[head] < 0 else { continue }
        arrival[head] = arc
        queue.append(head)
      }
    }
    return arrival[sink] < 0 ? nil : path(arrival, from: source, to: sink)
  }

  private func path(_ arrival: [Int], from source: Int, to sink: Int) -> [Int] {
    var path: [Int] = []
    var node = sink
    while node != source {
      path.append(arrival[node])
      node = arcs[arrival[node] ^ 1].head
    }
    return path.reversed()
  }
}
