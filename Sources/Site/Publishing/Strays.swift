import Diagnostics
import Foundation

extension SiteFolder {
  /// What lies in `public/` that neither the manifest nor this build knows: nobody would ever take it down.
  ///
  /// A warning, with one for all of a folder; it stops the build if it holds rows, or is in the way of a page.
  func strays(beside staged: [StagedFile], before: Manifest?) -> Report {
    let pages = Set(staged.map(\.entry.path))
    let strays = strayFiles(besides: pages.union((before?.files ?? []).map(\.path)))
    if strays.isEmpty { return Report() }
    let folders = pages.reduce(into: Set<String>()) { $0.formUnion(enclosing($1)) }
    let judge = StrayJudge(places: Places(self), pages: pages, folders: folders)
    var report = Report()
    var harmless: [String] = []
    for path in strays {
      if let problem = judge.problem(with: path) {
        report.add(problem)
      } else if !path.hasPrefix(".well-known/") {
        harmless.append(path)
      }
    }
    let byFolder = Dictionary(grouping: harmless) { path in
      enclosing(path).first { !folders.contains($0) } ?? enclosing(path).last ?? ""
    }
    for (folder, files) in byFolder { report.add(warning(folder, files)) }
    return report
  }

  /// Every file below `public/` that is not among `known`, nor the manifest; by path.
  func strayFiles(besides known: Set<String>) -> [String] {
    let places = Places(self)
    var found: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for (name, isFolder) in (try? namesInFolder(places.published(folder))) ?? [] {
        let path = folder + name
        if isFolder {
          folders.append("\(path)/")
        } else if !known.contains(path), path != Manifest.path {
          found.append(path)
        }
      }
    }
    return found.sorted()
  }
}

/// The folders that a path lies in, outermost first.
private func enclosing(_ path: String) -> [String] {
  path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
}

/// Which strays cannot stay.
private struct StrayJudge {
  let places: Places
  let pages: Set<String>
  /// That pages lie in.
  let folders: Set<String>

  func problem(with path: String) -> Diagnostic? {
    let place = SourceLocation("public/\(path)")
    if folders.contains(path) || enclosing(path).contains(where: pages.contains) {
      return Diagnostic(.stop, "public.blocked", at: place, blocked, remedy: removeIt)
    }
    guard holdsRows(path) else { return nil }
    return Diagnostic(.stop, "public.stray-rows", at: place, strayRows, remedy: removeIt)
  }

  /// A copy that a web server keeps of a page, compressed or from an editor, holds what the page does: page.html.gz.
  /// What cannot be read is not judged harmless.
  private func holdsRows(_ path: String) -> Bool {
    let original = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
    let isCopy = pages.contains(original) || pages.contains(path.trimming("~"))
    let read = isCopy ? [original, path, path.trimming("~")] : [path]
    return read.contains { holdsRows(inFile: places.published($0)) }
  }

  /// A link to a folder holds what is in it.
  private func holdsRows(inFile path: String) -> Bool {
    do {
      return looksPosted(try readFile(path))
    } catch  where error.isFolder {
      let names = (try? namesInFolder(path)) ?? []
      return names.contains { holdsRows(inFile: "\(path)/\($0.name)") }
    } catch {
      return !error.isAbsence
    }
  }
}

extension String {
  fileprivate func trimming(_ end: Character) -> String { last == end ? String(dropLast()) : self }
}

private let strayRows = Message(
  "这个文件不是本程序写的，却有公示的行（或是有行的网页的副本）：期满没有人会撤下它",
  "not ours, and it holds rows of notices, or is a copy of a page that does: nobody would take it down")
private let blocked = Message(
  "这个文件不是本程序写的，占了一个网页的位置", "not ours, and in the way of a page")
private let removeIt = Message(
  "请把它移出 public/，再运行", "move it out of public/ and run this again")

private func warning(_ folder: String, _ files: [String]) -> Diagnostic {
  let place = files.count == 1 ? files[0] : folder.isEmpty ? "" : "\(folder)/"
  return Diagnostic(
    .warning, "public.stray", at: SourceLocation("public/\(place)"),
    files.count == 1
      ? Message("不是本程序写的，manifest.json 中没有", "not ours: manifest.json does not list it")
      : Message(
        "有 \(files.count) 个文件不是本程序写的，manifest.json 中没有",
        "\(files.count) files are not ours: manifest.json does not list them"),
    remedy: Message(
      "单位自己放的，可以不管；不是的，请删除。本程序不会改动、也不会撤下它",
      "leave what the office has put there, delete what it has not; this program will neither change it nor take it down"
    ))
}
