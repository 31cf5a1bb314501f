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

    /// <summary>What it is about.</summary>
    public required Phrases Subject { get; init; }

    /// <summary>Its versions, earliest first, each with the meetings before which it was the latest.</summary>
    public required IReadOnlyList<VersionEntry> Rail { get; init; }

    /// <summary>For each meeting the latest version adopted before it, as far as known.</summary>
    public required IReadOnlyList<MeetingVersion> AtMeetings { get; init; }

    /// <summary>The same, meetings with the same answer on one row.</summary>
    public required IReadOnlyList<MeetingRange> MeetingRanges { get; init; }

    /// <summary>What papers print of it or say about it.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>Of what it came, and what was held under it.</summary>
    public required ChainSection Chain { get; init; }

    internal static ResolutionPage Of(Shelves shelves, ResolutionRecord resolution)
    {
        var versions = shelves.Versions[resolution.Id].ToList();
        var body = shelves.Name(resolution.Body);
        var name = shelves.CitedName(resolution);
        var atMeetings = MeetingVersion.All(shelves, resolution);
        var years = versions.Select(v => v.Adopted.ValueOrDefault?.Earliest?.Year).OfType<int>().ToList();
        var quotes = shelves.Mentioning([resolution.Id, .. versions.Select(v => v.Id)]);
        return new ResolutionPage
        {
            Site = shelves.Site,
            Address = Address.Of(resolution.Id),
            Title = name,
            Heading = shelves.Cited(resolution) with { To = null },
            Subject = resolution.Name() with { To = null },
            Description = shelves.Words.ResolutionDescription(name, body.Text, resolution.Title.Value, versions.Count),
            Section = Section.Resolutions,
            Crumbs = [shelves.Words.To(NamedPage.Resolutions)],
            CrumbName = name,
            LastModified = shelves.LastModified([resolution, .. versions]),
            Headline = new Headline(
                new Plate(Kind.Resolution, shelves.Words.Kind(resolution), resolution.Number)
                {
                    IsNumbered = true,
                    On = years.Count == 0 ? "" : shelves.Words.Years(years.Min(), years.Max()),
                    Sign = versions.Any(v => shelves.ReadingOf(v) == Reading.Here) ? Sign.Full : Sign.None,
                },
                shelves.Words.AdoptedBy(body, versions.Count))
            {
                Answers = [.. Answers(shelves, Address.Of(resolution.Id), resolution, versions, quotes.Count)],
            },
            Background = shelves.BackgroundOf(resolution),
            Citation = shelves.Citations.Of(resolution),
            Chain = ChainSection.Of(shelves, resolution),
            Rail = RailOf(shelves, versions, atMeetings, null),
            AtMeetings = atMeetings,
            MeetingRanges = MeetingVersion.Gathered(shelves, atMeetings),
            VersionLinks = VersionLinks.Of(shelves, resolution),
            Comparisons = VersionComparisons.LinksOf(shelves, resolution),
            Quotes = quotes,
        };
    }

    /// <summary>Versions on a rail.</summary>
    internal static IReadOnlyList<VersionEntry> RailOf(
        Shelves shelves, IReadOnlyList<ResolutionVersionRecord> versions, IReadOnlyList<MeetingVersion> atMeetings,
        ResolutionVersionRecord? here) =>
    [
        .. versions.Select(v => VersionSection.Entry(shelves, v, here) with
        {
            Date = "",
            Meetings = MeetingVersion.MeetingsAfter(shelves, atMeetings, v),
        }),
    ];

    private static IEnumerable<Answer> Answers(
        Shelves shelves, Address page, ResolutionRecord resolution, IReadOnlyList<ResolutionVersionRecord> versions, int quotes)
    {
        if (versions.Count > 0)
        {
            var readable = versions.Count(v => shelves.ReadingOf(v) == Reading.Here);
            yield return new Answer(shelves.Words.AnswerWhatCanBeRead)
            {
                Short = shelves.Words.VersionsReadable(readable, versions.Count),
                Words = quotes > 0 ? new Phrase(shelves.Words.UsePrintedOfIt, page.At("mentions")) : Phrases.Empty,
            };
            yield return new Answer(shelves.Words.AnswerLatestKnown)
            {
                Words = shelves.Words.LatestVersion(shelves.Cited(versions[^1])),
            };
        }

        yield return new Answer(shelves.Words.AnswerUse)
        {
            Uses =
            [
                new Phrase(shelves.Words.UseCite, page.At("cite")),
                .. resolution.Topics.Count > 0 ? new[] { new Phrase(shelves.Words.UseFollow, page.At("follow")) } : [],
                .. versions.Count > 0 ? new[] { new Phrase(shelves.Words.UseVersionAtMeetings, page.At("at-meetings")) } : [],
            ],
        };
    }
}

/// <summary>One version of a resolution.</summary>
public sealed record ResolutionVersionPage : RecordPage
{
    private ResolutionVersionPage()
    {
    }

    /// <summary>What it is about.</summary>
    public required Phrases Subject { get; init; }

    /// <summary>All versions, earliest first.</summary>
    public required IReadOnlyList<VersionEntry> Rail { get; init; }

    /// <summary>Its text; null where it cannot be read here.</summary>
    public required ShownText? Text { get; init; }

    /// <summary>What the text is; null where there is none.</summary>
    public required AboutCopy? Copy { get; init; }

    /// <summary>All languages that can be read, this one without address.</summary>
    public required IReadOnlyList<Phrase> Languages { get; init; }

    /// <summary>What papers print of it or say about it.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>Of what it came, and what was held under it.</summary>
    public required ChainSection Chain { get; init; }

    /// <summary>Files that can be opened here.</summary>
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

    private static ResolutionVersionPage Of(Shelves shelves, ResolutionVersionRecord version, IReadOnlyList<TextBody> texts, TextBody? text)
    {
        var written = text is null ? null : version.Texts.First(t => t.Language == text.Language);
        var work = (ResolutionRecord)shelves.Catalogue.Find(LinkedCatalogue.WorkOf(version))!;
        var versions = shelves.Versions[work.Id].ToList();
        var name = shelves.CitedName(version);
        var address = text is null ? Address.Of(version.Id) : SitePages.OfText(version.Id, texts, text);
        return new ResolutionVersionPage
        {
            Site = shelves.Site,
            Address = address,
            Title = name,
            Heading = shelves.Cited(version) with { To = null },
            Subject = written is null ? version.Name() with { To = null } : shelves.In(written.Language, written.Title),
            Description = text is null
                ? shelves.Words.VersionDescriptionWithoutText(name, version.Title.Value, shelves.Words.Date(version.Adopted))
                : shelves.Words.VersionDescription(name, version.Title.Value, shelves.Words.Date(version.Adopted)),
            Section = Section.Resolutions,
            Crumbs = [shelves.Words.To(NamedPage.Resolutions), shelves.Cited(work)],
            CrumbName = version.VersionLabel,
            Language = text?.Language ?? shelves.Words.Language,
            LastModified = shelves.Catalogue.LastChanged(version),
            Headline = new Headline(
                new Plate(Kind.Resolution, shelves.Words.Kind(work), work.Number)
                {
                    IsNumbered = true,
                    On = shelves.Own(version.VersionLabel),
                    Sign = Cards.SignOf(shelves.ReadingOf(version)),
                },
                Phrases.Join(
                    " · ",
                    Words.Capital(shelves.Adopted(version.Adopted)),
                    version.Session is Values.Stated<string>.Known ? shelves.Value(version.Session) : Phrases.Empty))
            {
                Answers =
                [
                    new Answer(shelves.Words.AnswerWhatCanBeRead)
                    {
                        Short = Words.Capital(shelves.ReadingInWords(version)),
                        Words = text is null
                            ? shelves.Mentioning(version.Id).Count > 0 ? new Phrase(shelves.Words.UsePrintedOfIt, address.At("mentions"))
                            : shelves.Own(shelves.Settings.AskForOriginals)
                            : new Phrase(shelves.Words.UseAboutCopy, address.At("copy")),
                    },
                    .. version != versions[^1] ? [] : new[]
                    {
                        new Answer(shelves.Words.AnswerLatestKnown) { Words = shelves.Words.LatestIsThis },
                    },
                    new Answer(shelves.Words.AnswerUse)
                    {
                        Uses =
                        [
                            new Phrase(shelves.Words.UseCite, address.At("cite")),
                            .. version.Topics.Count > 0 ? new[] { new Phrase(shelves.Words.UseFollow, address.At("follow")) } : [],
                            new Phrase(shelves.Words.UseVersions, address.At("versions")),
                        ],
                    },
                ],
            },
            Background = shelves.BackgroundOf(version),
            Citation = shelves.Citations.Of(version, written),
            Chain = ChainSection.Of(shelves, version),
            Rail = ResolutionPage.RailOf(shelves, versions, MeetingVersion.All(shelves, work), version),
            Text = text is null ? null : TextDocumentPage.Setting(shelves, version, written!).Set(text),
            Copy = written is null ? null : TextDocumentPage.AboutCopyOf(shelves, written, text!),
            Languages = text is null ? [] : TextDocumentPage.LanguagesOf(version.Id, texts, text),
            Quotes = shelves.Mentioning(version.Id),
            Versions = VersionSection.Of(shelves, version),
            VersionLinks = VersionLinks.Of(shelves, version),
            Comparisons = VersionComparisons.LinksOf(shelves, version),
            Files = shelves.FilesOf(version),
            AskFor = shelves.Settings.AskForOriginals,
            Send = Backgrounds.TellUs(shelves, shelves.Words.MailCopyOfText, Address.Of(version.Id), version.Id.Value),
        };
    }
}
