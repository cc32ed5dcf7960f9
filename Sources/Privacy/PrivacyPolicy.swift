/// What the office has signed for in `content/privacy.yml`; the defaults need no signature.
package struct PrivacyPolicy: Sendable {
  /// How many applicants of a county have to share an initial before it is shown.
  package var rarityThreshold = 20
  package var cellThreshold = CellThreshold()
  /// Whether `category` stands in a row on the web.
  package var showsCategory = false

  package init() {}

  /// What in it is looser than the defaults, and therefore needs a signature.
  package var loosened: [String] {
    let defaults = PrivacyPolicy()
    return (rarityThreshold < defaults.rarityThreshold ? ["rarity_threshold"] : [])
      + (showsCategory && !defaults.showsCategory ? ["category_on_web"] : [])
  }
}
