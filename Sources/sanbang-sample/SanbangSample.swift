import ArgumentParser

@main
struct SanbangSample: ParsableCommand {}
