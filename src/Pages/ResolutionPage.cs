using CopArchive.Catalogue;
using CopArchive.Pages.Chaining;
using CopArchive.Pages.Comparing;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Pages.Versioning;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>A resolution as it lives through versions.</summary>
public sealed record ResolutionPage : RecordPage
{
    private ResolutionPage()
    {
    }

    /// <summary>Number, body, and which version is the latest known.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Its versions, earliest first.</summary>
    public required IReadOnlyList<Card> Cards { get; init; }

    /// <summary>For each meeting the latest version adopted before it, as far as known.</summary>
    public required IReadOnlyList<MeetingVersion> AtMeetings { get; init; }

    /// <summary>What held papers print of it or say about it.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    internal static ResolutionPage Of(Shelves shelves, ResolutionRecord resolution)
    {
        var versions = shelves.Versions[resolution.Id].ToList();
        var body = shelves.Name(resolution.Body);
        return new ResolutionPage
        {
            Site = shelves.Site,
            Address = Address.Of(resolution.Id),
            Title = resolution.Title.Value,
            Description = $"{shelves.CitedName(resolution)} of {body.Text}: {shelves.Words.Versions(versions.Count)} known to this "
                + "archive, and what papers we hold print of it.",
            Section = Section.Resolutions,
            Crumbs = [new Phrase("Resolutions", SitePages.Resolutions)],
            CrumbName = shelves.CitedName(resolution),
            LastModified = shelves.LastModified([resolution, .. versions]),
            Headline = new Headline(
                new Plate(Kind.Resolution, shelves.Words.Kind(resolution), resolution.Number) { IsNumbered = true }, body),
            Background = shelves.BackgroundOf(resolution),
            Citation = shelves.Citations.Of(resolution),
            Chain = ChainSection.Of(shelves, resolution),
            Facts =
            [
                new Fact("Number", resolution.Number),
                new Fact("Adopted by", body),
                new Fact(
                    "Latest version known to this archive",
                    versions.Count == 0 ? "none" : versions[^1].Name() with { Text = versions[^1].VersionLabel }),
            ],
            Cards = shelves.CardsOf(versions),
            AtMeetings = MeetingVersion.All(shelves, resolution),
            VersionLinks = VersionLinks.Of(shelves, resolution),
            Comparisons = VersionComparisons.LinksOf(shelves, resolution),
            Quotes = shelves.Mentioning([resolution.Id, .. versions.Select(v => v.Id)]),
        };
    }
}

/// <summary>One version of a resolution.</summary>
public sealed record ResolutionVersionPage : RecordPage
{
    private ResolutionVersionPage()
    {
    }

    /// <summary>When and where adopted, and its place among the versions.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Its text; null where it is not held.</summary>
    public required ShownText? Text { get; init; }

    /// <summary>What the text is; null where none is held.</summary>
    public required AboutCopy? Copy { get; init; }

    /// <summary>All languages held, this one without address.</summary>
    public required IReadOnlyList<Phrase> Languages { get; init; }

    /// <summary>What held papers print of it or say about it.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>Files held.</summary>
    public required IReadOnlyList<ShownFile> Files { get; init; }

    /// <summary>Where the original may be asked for.</summary>
    public required string AskFor { get; init; }

    /// <summary>How to send it.</summary>
    public required TellUs Send { get; init; }

    internal static IEnumerable<PlannedPage> All(Shelves shelves, ResolutionVersionRecord version)
    {
        var texts = shelves.Texts(version);
        return texts.Count == 0
            ? [new PlannedPage(Address.Of(version.Id), () => Of(shelves, version, texts, null))]
            : texts.Select(t => new PlannedPage(SitePages.OfText(version.Id, texts, t), () => Of(shelves, version, texts, t)));
    }

    private static Plate PlateOf(Shelves shelves, ResolutionVersionRecord version, ResolutionRecord work) =>
        new(Kind.Resolution, shelves.Words.Kind(version), work.Number)
        {
            IsNumbered = true,
            On = version.VersionLabel,
            Sign = shelves.Texts(version).Count > 0 ? Sign.Full : Sign.None,
        };

    private static ResolutionVersionPage Of(Shelves shelves, ResolutionVersionRecord version, IReadOnlyList<TextBody> texts, TextBody? text)
    {
        var written = text is null ? null : version.Texts.First(t => t.Language == text.Language);
        var work = (ResolutionRecord)shelves.Catalogue.Find(LinkedCatalogue.WorkOf(version))!;
        var versions = shelves.Versions[work.Id].ToList();
        var title = written?.Title ?? version.Title.Value;
        return new ResolutionVersionPage
        {
            Site = shelves.Site,
            Address = text is null ? Address.Of(version.Id) : SitePages.OfText(version.Id, texts, text),
            Title = title,
            Description =
                $"{shelves.CitedName(work)} ({version.VersionLabel}), adopted: {shelves.Words.Date(version.Adopted)}. "
                + (text is null
                    ? "We do not hold its text; what papers we hold print of it is quoted here."
                    : "Its text, with a link for every clause."),
            Section = Section.Resolutions,
            Crumbs = [new Phrase("Resolutions", SitePages.Resolutions), work.Name() with { Text = shelves.CitedName(work) }],
            CrumbName = version.VersionLabel,
            Language = text?.Language ?? shelves.Words.Language,
            LastModified = shelves.Catalogue.LastChanged(version),
            Headline = new Headline(PlateOf(shelves, version, work), Phrases.Join(
                " · ",
                "Adopted: " + shelves.Words.Date(version.Adopted),
                version.Session is Values.Stated<string>.Known ? shelves.Words.Value(version.Session) : "")),
            Background = shelves.BackgroundOf(version),
            Citation = shelves.Citations.Of(version, written),
            Chain = ChainSection.Of(shelves, version),
            Facts =
            [
                new Fact("Version", version.VersionLabel),
                new Fact("Adopted", shelves.Words.Date(version.Adopted)),
                new Fact("Session", shelves.Words.Value(version.Session)),
                new Fact(
                    "Latest version known to this archive",
                    version == versions[^1] ? "this one" : versions[^1].Name() with { Text = versions[^1].VersionLabel }),
            ],
            Text = text is null ? null : TextDocumentPage.Setting(shelves, version, written!).Set(text),
            Copy = written is null ? null : TextDocumentPage.AboutCopyOf(shelves, written, text!),
            Languages = text is null ? [] : TextDocumentPage.LanguagesOf(version.Id, texts, text),
            Quotes = shelves.Mentioning(version.Id),
            Versions = VersionSection.Of(shelves, version),
            VersionLinks = VersionLinks.Of(shelves, version),
            Comparisons = VersionComparisons.LinksOf(shelves, version),
            Files = shelves.FilesOf(version),
            AskFor = shelves.Settings.AskForOriginals,
            Send = Backgrounds.TellUs(shelves.Settings, "A copy of this text", Address.Of(version.Id), version.Id.Value),
        };
    }
}
