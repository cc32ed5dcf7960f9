enum PrivacyStub {}
