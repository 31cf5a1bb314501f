namespace CopArchive.Records.Hidden;

/// <summary>Whether an attached file can be read by ear, as far as the file itself shows.</summary>
public enum ReadAloud
{
    /// <summary>It holds words, as texts and Word files do.</summary>
    Words,

    /// <summary>A PDF that says what is a heading and what follows what.</summary>
    Tagged,

    /// <summary>A PDF with words whose order and headings a program has to guess.</summary>
    Untagged,

    /// <summary>Pictures of pages, without words.</summary>
    Picture,
}
