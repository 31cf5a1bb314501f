namespace CopArchive.Wording;

/// <content>The letter about what is new.</content>
public sealed partial class Words
{
    private readonly Message _digestTitle = file.Message("digest.title", "archive", "day");
    private readonly Message _digestEmpty = file.Message("digest.empty");

    /// <summary>Its title.</summary>
    public string DigestTitle(string archive, DateOnly since) => _digestTitle.Text(archive, Day(since));

    /// <summary>That there is nothing to tell.</summary>
    public string DigestEmpty => _digestEmpty.Text();
}
