using System.Diagnostics;
using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;
using CopArchive.Texts;

namespace CopArchive.Importing.Blocks;

/// <summary>Converts runs to running text: bold, italic, raised, linked, in another language.</summary>
internal static partial class RunInlines
{
    /// <summary>The running text of some words.</summary>
    /// <param name="runs">The words.</param>
    /// <param name="plain">Whether to drop formatting that applies to all words, as in headings.</param>
    public static IReadOnlyList<Inline> Convert(IReadOnlyList<SourceRun> runs, bool plain = false)
    {
        var worded = runs.Where(r => r.Text.Trim().Length > 0).ToList();
        var (allBold, allItalic) = (plain && worded.All(r => r.Bold), plain && worded.All(r => r.Italic));
        return NormalInlines.Normalise([
            .. runs.SelectMany((r, i) => Convert(r with { Bold = r.Bold && !allBold, Italic = r.Italic && !allItalic })
                .Prepend(new Inline.Words(i > 0 && IsReplaced(runs[i - 1], r) ? " " : ""))),
        ]);
    }

    /// <summary>Whether words take the place of others right before them: a space between them, so that they are no one word.</summary>
    private static bool IsReplaced(SourceRun before, SourceRun run) =>
        before.Mark != run.Mark && before.Mark != RunMark.None && run.Mark != RunMark.None
        && char.IsLetterOrDigit(before.Text[^1]) && char.IsLetterOrDigit(run.Text[0]);

    private static IReadOnlyList<Inline> Convert(SourceRun run)
    {
        IReadOnlyList<Inline> content = [.. run.Text.Split('\n')
            .SelectMany((line, i) => WithLinks(line, run.Link is null).Prepend(i == 0 ? new Inline.Words("") : new Inline.Break()))];
        content = run.Raised == 0 ? content : [new Inline.Styled(run.Raised > 0 ? "sup" : "sub", content)];
        content = run.Italic ? [new Inline.Emphasis(content)] : content;
        content = run.Bold ? [new Inline.Strong(content)] : content;
        content = run.Mark switch
        {
            RunMark.Struck => [new Inline.Styled("del", content)],
            RunMark.Underlined => [new Inline.Styled("ins", content)],
            RunMark.None => content,
            _ => throw new UnreachableException($"{run.Mark}"),
        };
        content = run.Language is { } language && Language().IsMatch(language) ? [new Inline.Foreign(language, content)] : content;
        return run.Link is { Length: > 0 } link && run.Text.Trim().Length > 0 ? [new Inline.Link(link, content)] : content;
    }

    /// <summary>Words, in which a printed web address becomes a link.</summary>
    private static IEnumerable<Inline> WithLinks(string line, bool links)
    {
        line = Spaces().Replace(line, " ");
        var at = 0;
        foreach (var address in links ? Address().Matches(line) : Enumerable.Empty<Match>())
        {
            yield return new Inline.Words(line[at..address.Index]);
            yield return new Inline.Link(address.Value, [new Inline.Words(address.Value)]);
            at = address.Index + address.Length;
        }

        yield return new Inline.Words(line[at..]);
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])https?://[A-Za-z0-9][A-Za-z0-9.:-]*(?:/[A-Za-z0-9._~/?=&%+,;:#-]*[A-Za-z0-9/=_-])?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("[ \t]+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    public static partial Regex Language();
}
