using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// Persons and organisations as people name them: <c>Egypt</c>, <c>Ms Jane Roe (Action Innocence)</c>. Those that have no page get one
/// proposed.
/// </summary>
internal sealed partial class NamedParties
{
    private readonly string _dataFolder;
    private readonly DateOnly _day;
    private readonly (string Key, string Value)[] _sources;
    private readonly List<Proposal> _proposed = [];

    public NamedParties(string dataFolder, LoadedRecords archive, DateOnly day, (string Key, string Value)[] sources) =>
        (_dataFolder, Archive, _day, _sources) = (dataFolder, archive, day, sources);

    /// <summary>The archive, with the pages that are proposed.</summary>
    public LoadedRecords Archive { get; private set; }

    /// <summary>The pages that are proposed.</summary>
    public IReadOnlyList<Proposal> Proposed => _proposed;

    /// <summary>An entry of the contributors, as it stands in a file.</summary>
    public string Contributor(string words, string? capacity) =>
        "{" + string.Join(", ", Entry(words, capacity).Entries.Select(e => RecordPrinter.PrintKey(e.Key, e.Value).TrimEnd('\n'))) + "}";

    /// <summary>An entry of the contributors.</summary>
    /// <param name="words">The name, with an organisation in brackets where somebody acts for one.</param>
    /// <param name="capacity">In what capacity; null to be filled in.</param>
    public DraftValue.Keys Entry(string words, string? capacity)
    {
        var parts = ForSomebody().Match(words.Trim());
        var name = parts.Success ? parts.Groups["name"].Value.Trim() : words.Trim();
        List<(string Key, DraftValue Value)> entry =
        [
            ("who", new DraftValue.Bare(Find(name, IsPerson(name) || parts.Success).Value)),
            ("as", capacity is null ? DraftValue.ToFillIn : new DraftValue.Quoted(capacity)),
        ];
        if (parts.Success)
        {
            entry.Add(("for", new DraftValue.Bare(Find(parts.Groups["for"].Value.Trim(), isPerson: false).Value)));
        }

        return new DraftValue.Keys(entry);
    }

    /// <summary>The page of somebody: by its name, another name of it, or its address.</summary>
    public RecordId Find(string name, bool isPerson)
    {
        if (RecordId.TryParse(name) is { Folder: "people" or "organisations" } id && Archive.Known.Contains(id))
        {
            return id;
        }

        var known = Archive.Records.Where(r => r is PersonRecord or OrganisationRecord && Names(r).Any(n => Bare(n) == Bare(name)));
        if (known.ToList() is [var one])
        {
            return one.Id;
        }

        var title = isPerson ? Honorific().Replace(name, "") : name;
        var proposal = Scaffold.Make(
            _dataFolder,
            new ScaffoldRequest(isPerson ? "person" : "organisation", _day) { Values = [("title", title), .. _sources] },
            Archive);
        if (proposal.Id is not { } made)
        {
            // a page of that address is proposed already, or nothing can be made of the name: then reading the reference says so
            return Made(isPerson, SymbolSpelling.Slug(title, 60)) ?? Made(isPerson, "unknown")!;
        }

        _proposed.Add(proposal);
        Archive = Archive with { Known = Archive.Known.Append(made).ToHashSet() };
        return made;
    }

    private static RecordId? Made(bool isPerson, string name) => RecordId.TryParse((isPerson ? "people/" : "organisations/") + name);

    private static IEnumerable<string> Names(ArchiveRecord record) => record.OtherNames.Select(n => n.Text).Prepend(record.Title.Value);

    private static bool IsPerson(string name) => Honorific().IsMatch(name);

    private static string Bare(string name) => Honorific().Replace(SameWords.Folded(name), "").Trim().ToLower(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(mr|ms|mrs|dr|prof|mme|m)\.?\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Honorific();

    /// <summary><c>Jane Roe (Action Innocence)</c>; behind a comma only where it is plain that a person is named.</summary>
    [GeneratedRegex(
        @"\A(?<name>[^()]+)\((?<for>[^()]+)\)\z|\A(?<name>(?:mr|ms|mrs|dr|prof|mme|m)\.?\s+[^(),]+),\s*(?<for>[^()]+)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ForSomebody();
}
