enum VocabularyStub {}
