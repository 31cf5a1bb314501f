namespace CopArchive.Wording;

/// <content>The pages of a resolution and of its versions</content>
public sealed partial class Words
{
    private readonly Message _resolutionDescription =
        file.Message("resolution-page.description", "resolution", "body", "title", Slot.Number("n"));
    private readonly Message _versionDescription = file.Message("resolution-page.version-description", "resolution", "title", "date");
    private readonly Message _versionDescriptionWithoutText =
        file.Message("resolution-page.version-description-without-text", "resolution", "title", "date");
    private readonly Message _latestVersion = file.Message("resolution-page.latest-version", "version");
    private readonly Message _latestIsThis = file.Message("resolution-page.latest-is-this");

    /// <summary>
    /// <c>{resolution} of {body}, {title}: {n, plural, =0 {no versions} one {# version} other {# versions}} known to this archive, and
    /// what papers print of it.</c>
    /// </summary>
    public string ResolutionDescription(string resolution, string body, string title, int n) =>
        _resolutionDescription.Text(resolution, body, title, n);

    /// <summary><c>{resolution}, {title}, adopted: {date}. Its text, with a link for every clause.</c></summary>
    public string VersionDescription(string resolution, string title, string date) => _versionDescription.Text(resolution, title, date);

    /// <summary><c>{resolution}, {title}, adopted: {date}. Its text cannot be read here; what papers print of it is quoted.</c></summary>
    public string VersionDescriptionWithoutText(string resolution, string title, string date) =>
        _versionDescriptionWithoutText.Text(resolution, title, date);

    /// <summary><c>{version}; whether it is in force, no paper here says</c></summary>
    public Phrases LatestVersion(Phrase version) => _latestVersion.Filled(version);

    /// <summary><c>this version; whether it is in force, no paper here says</c></summary>
    public string LatestIsThis => _latestIsThis.Text();
}
