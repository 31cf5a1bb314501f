using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Records.Definitions;

/// <summary>Defines <c>archive.yml</c>.</summary>
public static class SettingsDefinition
{
    private static readonly Key<string> Title = new("title", Shapes.Text, "Name of the archive.", "\"AB Archive\"", Required: true);
    private static readonly Key<string> Group = new("group", Shapes.Text, "The group's full name.", "\"Working Group on …\"",
        Required: true);
    private static readonly Key<string> Tagline = new("tagline", Shapes.Text, "One sentence for the home page.",
        "\"What was said, proposed and decided …\"", Required: true);
    private static readonly Key<Located<string>> BaseUrl = new("base-url", Shapes.Located(Shapes.WebPage),
        "The address at which the archive is published, with a slash at its end.", "\"https://archive.example/\"", Required: true);
    private static readonly Key<string> OfficialStatus = new("official-status", Shapes.Text, "Whether it is official, in a sentence.",
        "\"Not an official service of …\"", Required: true);
    private static readonly Key<string> RunBy = new("run-by", Shapes.Text,
        "Who runs it: the name of a person or a body. Where it is missing, every page says that no name was given.",
        "\"the Library of the Town of …\"");
    private static readonly Key<Located<string>> Contact = new("contact", Shapes.Located(Shapes.Text),
        "Mail address for corrections and papers.", "\"archive@example.org\"");
    private static readonly Key<IReadOnlyList<string>> PublicContacts = new(
        "public-contacts",
        Shapes.Many(Shapes.Text),
        "Mail addresses, telephone numbers and addresses of offices that everybody may know; "
            + "the check does not warn of them where papers print them.",
        "[\"lamps@example.org\"]");
    private static readonly Key<string> AskForOriginals = new("ask-for-originals", Shapes.Text,
        "Where the originals may be asked for, in a sentence.", "\"Ask the secretariat of …\"", Required: true);
    private static readonly Key<IReadOnlyList<string>> GroupNames = new("group-names", Shapes.Many(Shapes.Text),
        "The group's short names through time; the first is the one that keys use.", "[AB, CAB]", Required: true);
    private static readonly Key<IReadOnlyList<Located<string>>> SymbolSeries = new(
        "symbol-series",
        Shapes.Many(Shapes.Located(Shapes.Text)),
        "Series of document numbers: {group}, {meeting}, {number}, {year} stand for what changes.",
        "[\"{group}/{meeting}/{number}\"]",
        Required: true);
    private static readonly Key<IReadOnlyList<string>> ResolutionWords = new("resolution-words", Shapes.Many(Shapes.Text),
        "Words that the number of a resolution follows.", "[\"Resolution\", \"Res.\"]", Required: true);
    private static readonly Key<IReadOnlyDictionary<string, string>> ResolutionLabels = new("resolution-labels", Shapes.ByLanguage,
        "What a resolution is called in further languages of the site, before its number.", "{fr: \"Résolution\"}");
    private static readonly Key<IReadOnlyList<string>> Languages = new("languages", Shapes.Many(Shapes.Language),
        "Languages of the papers, the site's own first.", "[en, fr]", Required: true);
    private static readonly Key<Located<IReadOnlyList<Located<string>>>> InterfaceLanguages = new(
        "interface-languages", Shapes.Located(Shapes.Many(Shapes.Located(Shapes.Language))),
        "Languages in which the site speaks for itself (menus, headings, notices), whatever the language of a paper. The pages of the "
            + "first one have the plain addresses, those of another stand below its code (/fr/meetings/2/). If nothing is said, it is "
            + "English alone.",
        "[en, fr]");
    private static readonly Key<IReadOnlyList<TypeLabel>> TypeLabels = new(
        "type-labels", Shapes.Many(TypeLabelShape()), "The kinds of paper in further languages.",
        "\n  - {type: report, labels: {fr: \"Rapports\"}}");

    private static readonly Key<IReadOnlyList<CommonWord>> Words = new(
        "words", Shapes.Many(WordShape()),
        "What people type for words of the papers, or for a page: other spellings, short forms, adjectives.",
        "\n  - {say: [Egyptian], means: organisations/egypt}\n  - {say: [on-line], means: online}");

    private static readonly Key<string> Rights = new("rights", Shapes.Text, "Whose the papers are, in a sentence.",
        "\"The papers remain their authors'.\"", Required: true);
    private static readonly Key<bool> RepositoryIsPublic = new("repository-is-public", Shapes.Flag,
        "Whether everybody can read the repository; then nothing that is not public may lie in it.", "true", Required: true);

    private static readonly Key<bool> WholeArchive = new("whole-archive", Shapes.Flag,
        "Whether each build makes a zip of the whole archive to be taken away; if nothing is said, it does.", "false");

    private static readonly Key<Located<IReadOnlyList<RecordForm?>>> Forms = new(
        "forms",
        Shapes.Located(Shapes.OneOrMany(Shapes.Choice<RecordForm?>(
            [.. Enum.GetValues<RecordForm>().Select(f => (f.ToString().ToLowerInvariant(), (RecordForm?)f)), ("none", null)]))),
        "In which forms besides pages the archive is put out; if nothing is said, in all. Each is a file or more for every page: "
            + "citations (BibTeX, RIS, CSL-JSON), data (JSON, tables), markdown (of texts), docx (of texts), epub (a book for each "
            + "meeting), sources (files as kept), feeds (of papers), zips (the papers of each meeting).",
        "[citations, data]");

    private static readonly Key<bool> SymbolPages = new("symbol-pages", Shapes.Flag,
        "Whether document numbers and newest versions (/s/…, …/latest/) have pages beside the redirects of the host; if nothing is said, "
            + "they have. Not needed where the host redirects; a site for a folder or for a host of plain files has them always.",
        "false");

    private static readonly Key<DataLicence> Licence = new(
        "data-licence", LicenceShape(), "Under what facts, titles and notes of the archive may be used; papers are not ours to license.",
        "{name: \"CC-BY-4.0\", page: \"https://creativecommons.org/licenses/by/4.0/\"}");

    private static readonly Key<PublicRepository> Repository = new(
        "repository", RepositoryShape(), "Where the files of the archive are kept, and under which address its data/ is shown there.",
        "{page: \"https://git.example/archive\", files: \"https://git.example/archive/blob/main/data/\"}");

    private static readonly Key<IReadOnlyList<HelpNow>> HelpNow = new(
        "help-now", Shapes.Many(HelpShape()),
        "Where somebody finds help who comes here in need: in the foot of every page, where a page is missing, and before the results of "
            + "a search that asks for it. Only with a source, and the day on which it was seen.",
        "\n  - {for: \"A child who needs somebody to talk to\", name: \"…\", page: \"https://help.example/\", where: \"Norrland\", "
            + "source: \"https://www.example.org/help\", seen: 2026-11-28}");

    private static readonly Key<IReadOnlyList<PublishedEdition>> Editions = new(
        "editions", Shapes.Many(EditionShape()),
        "Editions that were packed and put where everybody can fetch them: the command edition prints the line. Listed where readers "
            + "take the archive away.",
        "\n  - {number: 1, of: 2027-01-18, page: \"https://editions.example/1/\", sha256: \"…\"}");

    /// <summary>All keys, in their usual order.</summary>
    public static IReadOnlyList<Key> Keys { get; } =
    [
        Title, Group, Tagline, BaseUrl, OfficialStatus, RunBy, Contact, PublicContacts, AskForOriginals, GroupNames, SymbolSeries,
        ResolutionWords, ResolutionLabels, Languages, InterfaceLanguages, TypeLabels, Words, Rights, Licence, RepositoryIsPublic,
        Repository, WholeArchive, Forms, SymbolPages, Editions, HelpNow,
    ];

    internal static ArchiveSettings? Read(YamlMap map, ReadingContext reading)
    {
        var f = KeyValues.Read(map, Keys, reading);
        if (!f.Ok)
        {
            return null;
        }

        // with these faults the rest of the archive can be checked in the same run
        var baseUrl = f.Require(BaseUrl);
        if (!baseUrl.Value.EndsWith('/') || baseUrl.Value.AsSpan().ContainsAny("?#"))
        {
            reading.Fault(RecordFaults.Settings(
                baseUrl.Place,
                "The address of the archive must end in a slash.",
                "Write it with a slash at its end and nothing behind it."));
        }

        if (f.Has(Contact)
            && f.Get(Contact) is var contact
            && (contact.Value.Count(c => c == '@') != 1 || contact.Value.Any(char.IsWhiteSpace)))
        {
            reading.Fault(RecordFaults.Settings(
                contact.Place,
                $"'{contact.Value}' is not a mail address.",
                "Write one mail address, or remove the line."));
        }

        var frames = f.Has(InterfaceLanguages) ? f.Get(InterfaceLanguages).Value : [];
        foreach (var twice in frames.GroupBy(l => l.Value).SelectMany(g => g.Skip(1)))
        {
            reading.Fault(RecordFaults.Settings(twice.Place, $"'{twice.Value}' stands here twice.", "Write each language once."));
        }

        if (f.Has(Forms) && f.Get(Forms) is var forms && forms.Value.Count > 1 && forms.Value.Contains(null))
        {
            reading.Fault(RecordFaults.Settings(
                forms.Place,
                "'none' stands beside other forms.",
                "Write none alone, or leave it out and write the forms that are wanted."));
        }

        var ok = true; // without its series, every number of theirs would be said to fit none
        foreach (var series in f.Require(SymbolSeries))
        {
            if (Values.SymbolSeries.TryParse(series.Value, out var refusal) is null)
            {
                ok = reading.Fault(RecordFaults.Settings(series.Place, $"'{series.Value}' is no series of numbers: {refusal!.InWords()}.",
                    "Write it as it is printed, with {group}, {meeting}, {number} or {year} for what changes; {number} must be there."));
            }
        }

        return !ok ? null : new ArchiveSettings
        {
            Title = f.Require(Title),
            Group = f.Require(Group),
            Tagline = f.Require(Tagline),
            BaseUrl = new Uri(baseUrl.Value),
            OfficialStatus = f.Require(OfficialStatus),
            RunBy = f.Get(RunBy),
            Contact = f.Has(Contact) ? f.Get(Contact).Value : null,
            PublicContacts = f.Get(PublicContacts) ?? [],
            AskForOriginals = f.Require(AskForOriginals),
            GroupNames = f.Require(GroupNames),
            SymbolSeries = [.. f.Require(SymbolSeries).Select(s => s.Value)],
            ResolutionWords = f.Require(ResolutionWords),
            ResolutionLabels = f.Get(ResolutionLabels) ?? new Dictionary<string, string>(),
            Languages = f.Require(Languages),
            InterfaceLanguages = [.. frames.DistinctBy(l => l.Value)],
            TypeLabels = (f.Get(TypeLabels) ?? []).DistinctBy(t => t.Type).ToDictionary(t => t.Type, t => t.Labels),
            Words = f.Get(Words) ?? [],
            Rights = f.Require(Rights),
            RepositoryIsPublic = f.Require(RepositoryIsPublic),
            WholeArchive = !f.Has(WholeArchive) || f.Get(WholeArchive),
            Forms = f.Has(Forms) ? [.. f.Get(Forms).Value.OfType<RecordForm>()] : Enum.GetValues<RecordForm>(),
            SymbolPages = !f.Has(SymbolPages) || f.Get(SymbolPages),
            DataLicence = f.Get(Licence),
            Repository = f.Get(Repository),
            Editions = f.Get(Editions) ?? [],
            HelpNow = f.Get(HelpNow) ?? [],
        };
    }

    private static Shape<DataLicence> LicenceShape()
    {
        var name = new Key<string>("name", Shapes.Text, "its name, as SPDX lists it", "", Required: true);
        var page = new Key<string>("page", Shapes.WebPage, "where it can be read", "", Required: true);
        return Shapes.Keys<DataLicence>([name, page], (f, _) => new DataLicence(f.Require(name), f.Require(page)));
    }

    private static Shape<PublicRepository> RepositoryShape()
    {
        var page = new Key<string>("page", Shapes.WebPage, "its page", "", Required: true);
        var files = new Key<string>("files", Shapes.WebPage, "the address of its folder data/, with a slash at its end", "");
        return Shapes.Keys<PublicRepository>(
            [page, files], (f, _) => new PublicRepository(f.Require(page), f.Get(files) is { } at ? at.TrimEnd('/') + "/" : null));
    }

    private static Shape<TypeLabel> TypeLabelShape()
    {
        var type = new Key<DocumentType>("type",
            Shapes.Choice([.. Enum.GetValues<DocumentType>().Select(t => (t.Key(), t))]), "the kind of paper", "", Required: true);
        var labels = new Key<IReadOnlyDictionary<string, string>>("labels", Shapes.ByLanguage, "what it is called", "", Required: true);
        return Shapes.Keys<TypeLabel>([type, labels], (f, _) => new TypeLabel(f.Require(type), f.Require(labels)));
    }

    private static Shape<CommonWord> WordShape()
    {
        var say = new Key<IReadOnlyList<string>>("say", Shapes.OneOrMany(Shapes.Text), "what people type", "", Required: true);
        var means = new Key<Located<string>>("means", Shapes.Located(Shapes.Text), "words of the papers, or a page", "", Required: true);
        var language = new Key<string>("lang", Shapes.Language, "the language of what they type, where it is one alone", "");
        return Shapes.Keys<CommonWord>(
            [say, means, language], (f, _) => new CommonWord(f.Require(say), f.Require(means), f.Get(language)));
    }

    private static Shape<PublishedEdition> EditionShape()
    {
        var number = new Key<int>("number", Shapes.Number, "its number", "", Required: true);
        var of = new Key<DateOnly>("of", Shapes.Day, "the day of the state that it holds", "", Required: true);
        var page = new Key<string>("page", Shapes.WebPage, "where it lies", "", Required: true);
        var hash = new Key<string>("sha256", Shapes.Sha256, "the hash of its tagmanifest-sha256.txt", "", Required: true);
        var signedBy = new Key<string>("signed-by", Shapes.Text, "who signed it, and how that is checked", "");
        return Shapes.Keys<PublishedEdition>([number, of, page, hash, signedBy], (f, _) => new PublishedEdition(
            f.Require(number), f.Require(of), f.Require(page), f.Require(hash), f.Get(signedBy)));
    }

    private static Shape<HelpNow> HelpShape()
    {
        var whom = new Key<string>("for", Shapes.Text, "whom it helps, and with what", "", Required: true);
        var name = new Key<string>("name", Shapes.Text, "who helps", "", Required: true);
        var page = new Key<string>("page", Shapes.WebPage, "the address at which help is found", "", Required: true);
        var where = new Key<string>("where", Shapes.Text, "the country; without it, the world", "");
        var source = new Key<string>("source", Shapes.WebPage, "the page that says so", "", Required: true);
        var seen = new Key<DateOnly>("seen", Shapes.Day, "the day on which that page was seen", "", Required: true);
        return Shapes.Keys<HelpNow>([whom, name, page, where, source, seen], (f, _) => new HelpNow(
            f.Require(whom), f.Require(name), f.Require(page), f.Get(where), f.Require(source), f.Require(seen)));
    }

    private sealed record TypeLabel(DocumentType Type, IReadOnlyDictionary<string, string> Labels);
}
