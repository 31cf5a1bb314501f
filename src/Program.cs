return CopArchive.Values.Edtf.TryParse("2010") is null ? 1 : 0;
