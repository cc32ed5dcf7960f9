import ArgumentParser

@main
struct Sanbang: ParsableCommand {}
