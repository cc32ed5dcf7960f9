import Foundation

/// TODO
func writeTemplateWorkbook(to file: URL, of folder: SiteFolder) throws {}
