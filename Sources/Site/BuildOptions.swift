package import Vocabulary

/// How a site is to be built.
package struct BuildOptions: Sendable {
  /// The day that the site is of; without it that of `site.yml`, else today.
  package var asOf: CalendarDay?
  /// Where the master key lies, if not in the site.
  package var keyFile: String?
  /// Whether it ends with the plan, and nothing but `reports/` is touched.
  package var isDryRun = false
  /// The digest of the plan whose withdrawals somebody has looked at, however many they are.
  package var acceptedWithdrawals: String?
  /// Whether a county that has not changed is taken over from the last build.
  package var usesParts = true
  /// The release that is made from the register although it is frozen.
  package var thawed: Quarter?
  /// Whether every county has been built apart, and none is made here.
  package var isMerge = false

  package init(asOf: CalendarDay? = nil, keyFile: String? = nil) {
    self.asOf = asOf
    self.keyFile = keyFile
  }
}
