namespace CopArchive.Records.Model;

/// <summary>Forms other than pages in which the archive is put out; <c>forms</c> in <c>archive.yml</c> says which.</summary>
public enum RecordForm
{
    /// <summary>Citations for programs that manage references: BibTeX, RIS, CSL-JSON.</summary>
    Citations,

    /// <summary>Records as data: JSON beside each page, and tables of all.</summary>
    Data,

    /// <summary>Texts as Markdown.</summary>
    Markdown,

    /// <summary>Texts as files of Word.</summary>
    Docx,

    /// <summary>What can be read of a meeting's papers as a book.</summary>
    Epub,

    /// <summary>The files of the records as they are kept.</summary>
    Sources,

    /// <summary>A feed of the life of each paper and resolution.</summary>
    Feeds,

    /// <summary>The papers of each meeting in one zip.</summary>
    Zips,
}

/// <summary>Under what the data of the archive may be used.</summary>
/// <param name="Name">Its name, as SPDX or Open Definition lists it: <c>CC-BY-4.0</c>.</param>
/// <param name="Page">Where it can be read.</param>
public sealed record DataLicence(string Name, string Page);

/// <summary>Where the files of the archive are kept.</summary>
/// <param name="Page">The page of the repository.</param>
/// <param name="Files">The address under which its folder <c>data/</c> is shown; null where single files have no pages.</param>
public sealed record PublicRepository(string Page, string? Files);
