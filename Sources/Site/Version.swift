/// Of the program, as `sanbang --version` and the reports give it.
public let sanbangVersion = "0.3.0"
