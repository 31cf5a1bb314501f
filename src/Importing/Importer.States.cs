using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Importing.Blocks;
using CopArchive.Importing.Drafts;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Identity;
using CopArchive.Records.Definitions;
using CopArchive.Records.Reading;

namespace CopArchive.Importing;

/// <content>Which of two states of a paper is the later one, and what was in the archive once.</content>
public sealed partial class Importer
{
    private FormerFiles? _past;

    private FormerFiles Past => _past ??= FormerFiles.Below(_request.DataFolder, "documents");

    /// <summary>
    /// What becomes of a file that lay beside a page and does so no more: it is not brought back unasked. Null where it never did, or
    /// somebody asked for it.
    /// </summary>
    private ImportedPaper? HadBefore(ReadPaper paper)
    {
        if (paper.IsChosen || _archive.WithFile(AttachedFiles.Sha256(paper.File.Content)) is not null)
        {
            return null;
        }

        if (_archive.WithReplaced(AttachedFiles.Sha256(paper.File.Content)) is var (told, on))
        {
            return FormerState(paper, told, $"The very same file lay beside {told.Id.Value} until {on}");
        }

        var (former, page) = Past.WithContent(paper.File.Content).Where(f => f.Path.Count(c => c == '/') == 2)
            .Select(f => (File: f, Page: _archive.WithIdOnce(f.Path[..f.Path.LastIndexOf('/')])))
            .OrderBy(f => f.Page is null)
            .FirstOrDefault();
        if (former is null)
        {
            return null;
        }

        var was = $"The very same file lay beside {former.Path[..former.Path.LastIndexOf('/')]} since {former.Since:yyyy-MM-dd}";
        if (page is not null)
        {
            return FormerState(paper, page, was);
        }

        var removed = Past.RemovedOn(former.Path) is { } day ? $" on {day:yyyy-MM-dd}" : "";
        return new ImportedPaper(paper.File.Name)
        {
            Kind = ImportKind.TakenOut,
            Because = $"{was}, and that page was taken out of the archive{removed}. Nothing of it was written. If it is to come back, put "
                + "it into the folder inbox/anyway (at the terminal: import FILE --anyway).",
            Facts = RecognisedFacts.From(paper.Head),
            Title = paper.Head.Title?.Value ?? "",
        };
    }

    private static ImportedPaper FormerState(ReadPaper paper, ArchiveFile page, string was) => page.Withdrawn is not null
        ? Withdrawn(paper, page, $"{was}.")
        : new ImportedPaper(paper.File.Name)
        {
            Kind = ImportKind.FormerState,
            IsHere = true,
            Path = page.Path,
            Because = $"{was}, and another took its place. Nothing of it was written. {HowToTake("FILE")}",
            Facts = RecognisedFacts.From(paper.Head),
            Title = paper.Head.Title?.Value ?? page.Title,
        };

    /// <summary>How a person lets a file in that was left out.</summary>
    private static string HowToTake(string file) => "To let it take the place of the one that is here, put it into the folder inbox/anyway "
        + $"(at the terminal: import {file} --anyway).";

    /// <summary>
    /// Which of two states of a paper is the later one: what somebody says, then the dates on them, then what stood there before, then the
    /// sender, who sent a file of the same name again.
    /// </summary>
    private StateOrder Order(ReadPaper paper, ArchiveFile page, string? language, string text, bool hasSameWords, bool isWorse)
    {
        if (paper.IsChosen)
        {
            return StateOrder.Chosen;
        }

        var isMade = _made.Contains((page.Id, page.Language));
        var standing = Former(page, language) is { } former ? former.Head.Date : null;
        var days = (paper.Head.Date is { Certainty: not Certainty.Unsure } mine ? mine.Value.Latest : null,
            standing is { Certainty: not Certainty.Unsure } theirs ? theirs.Value.Latest : PaperSigns.Of(page, _archive).Date?.Latest);
        return days switch
        {
            ({ } here, { } there) when here > there => isMade ? StateOrder.Unknown : StateOrder.Later,
            ({ } here, { } there) when here < there => StateOrder.Earlier,
            _ when !hasSameWords && IsFormer(page, text, isWorse) => StateOrder.Former,
            _ when !isMade && paper.IsOnlyOneOfItsName
                && page.Node("copy") is YamlMap copy
                && ArchiveFile.Scalar(copy, "made-from")?.Contains($"“{paper.File.Name}”", StringComparison.Ordinal) == true =>
                StateOrder.Later,
            _ when isWorse && IsFormOfStanding(paper, page, language, text) => StateOrder.SameState,
            _ => StateOrder.Unknown,
        };
    }

    /// <summary>
    /// Whether a text stood on a page before: word by word, or, of another format, which is never read just so, nearer than what stands
    /// there now.
    /// </summary>
    private bool IsFormer(ArchiveFile page, string text, bool isOtherFormat)
    {
        if (text.Length == 0 || !page.File.HasText)
        {
            return false;
        }

        var states = StatesOf(page).Where(s => !HaveSameWords(s, page.Text)).ToList();
        if (!isOtherFormat)
        {
            return states.Exists(s => HaveSameWords(s, text));
        }

        var words = new SharedWords(text);
        var now = words.With(new SharedWords(page.Text));
        return states.Exists(s => words.With(new SharedWords(s)) > now);
    }

    /// <summary>The committed texts of a page.</summary>
    private IEnumerable<string> StatesOf(ArchiveFile page) => page.FormerIds.Prepend(page.Id.Value)
        .SelectMany(id => Past.StatesOf($"{id}{(page.Language is null ? "" : "." + page.Language)}.md"))
        .Select(s => SourceText.Decode(s.State.Path, s.Content.ToArray(), new DiagnosticBag()))
        .OfType<SourceText>()
        .Select(s => RecordFile.Read(s, new DiagnosticBag()))
        .OfType<RecordFile>()
        .Select(f => (page with { File = f }).Text);

    /// <summary>
    /// Whether a file of another format than that of the text's source is the state that stands, and the one in its place is not: then it
    /// has more of its words.
    /// </summary>
    private bool IsFormOfStanding(ReadPaper paper, ArchiveFile page, string? language, string text)
    {
        var file = new IssuedFile(paper.File, paper.Paper, language, page.Language is null);
        return text.Length > 0 && page.File.HasText
            && Read($"{page.Id}/{file.Name}", language)?.Text is { } rival
            && new SharedWords(page.Text) is var standing
            && new SharedWords(text).With(standing) > new SharedWords(rival).With(standing);
    }

    /// <summary>
    /// Whether a file has the words of the one of its format that lies beside a page, whose text is made from a better one: what is read
    /// from a PDF may be far from the text, and near to what was read from the last one.
    /// </summary>
    private bool IsLikeOneOfItsFormat(ReadPaper paper, ArchiveFile page, string text)
    {
        var language = LanguageOf(page);
        var file = new IssuedFile(paper.File, paper.Paper, language, IsFirstLanguage: true);
        return text.Length > 0
            && IssuedFile.SourceOf(page, language) is { } source && file.IsWorseThan(source.Format)
            && Read($"{page.Id}/{file.Name}", language)?.Text is { } held
            && (One: new SharedWords(text), Other: new SharedWords(held)) is var words
            && Math.Min(words.One.Count, words.Other.Count) * 2 >= Math.Max(words.One.Count, words.Other.Count)
            && words.One.With(words.Other) >= PaperMatcher.MostWords;
    }

    private static bool HaveSameWords(string one, string other) => SharedWords.Split(one).SequenceEqual(SharedWords.Split(other));

    /// <summary>
    /// What an import makes of the file from which the text of a page was made; null where that is not kept or cannot be read.
    /// </summary>
    private (string Text, PaperHead Head)? Former(ArchiveFile page, string? language)
    {
        if (IssuedFile.SourceOf(page, language) is not { } file || file.Name != Path.GetFileName(file.Name))
        {
            return null;
        }

        var attachment = $"{page.Id.Value}/{file.Name}";
        if (!_former.TryGetValue($"{attachment}#{file.Sha256}", out var former))
        {
            _former[$"{attachment}#{file.Sha256}"] = former = Read(attachment, language);
        }

        return former;
    }

    /// <summary>What an import makes of a file that lay beside a page before it began; null where none did, or it has no words.</summary>
    private (string Text, PaperHead Head)? Read(string attachment, string? language)
    {
        var path = Path.Combine([_request.DataFolder, .. attachment.Split('/')]);
        if (_changes.ContainsKey(attachment) || !File.Exists(path) || _reader(path).Paper is not { IsScan: false } paper)
        {
            return null;
        }

        var head = new HeadReader(_archive.Settings, _archive.TypeOfParty).Read(paper);
        return (TextMaker.Make(paper, head, language ?? "en").Text, head);
    }

    /// <summary>How a state of a paper stands to the one that is held.</summary>
    private enum StateOrder
    {
        /// <summary>Nothing tells.</summary>
        Unknown,

        /// <summary>The one that came in is later.</summary>
        Later,

        /// <summary>The one that is held is later.</summary>
        Earlier,

        /// <summary>The one that came in stood there before.</summary>
        Former,

        /// <summary>It is the one that is held, in another format.</summary>
        SameState,

        /// <summary>Somebody says that the one that came in is to stand there.</summary>
        Chosen,
    }
}
