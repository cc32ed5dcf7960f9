enum NoticesStub {}
