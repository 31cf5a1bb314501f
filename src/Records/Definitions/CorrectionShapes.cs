using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Definitions;

/// <summary>How corrections are written: of words here (<c>on</c>), and of other papers by a corrigendum (<c>in</c>).</summary>
internal static class CorrectionShapes
{
    /// <summary>The key of every record that can have a text.</summary>
    public static Key<IReadOnlyList<WordCorrection>> OfWords { get; } = new("corrections", Shapes.Many(Words()),
        "Where words that were published on this page stand here otherwise now: in which paragraphs, since when, what they were and are, "
            + "and why. The page shows it there. The check names what is missing and prints the lines to write.",
        "\n  - {on: [p-3.1, p-3.4], day: 2026-12-01, was: \"15 July\", now: \"30 July\", why: \"typing error of ours\"}");

    /// <summary>The key of papers, which can be corrigenda.</summary>
    public static Key<IReadOnlyList<PaperCorrection>> OfPapers { get; } = new("corrections",
        Shapes.Many(Shapes.IfKey("in", OfOthers(), Words<PaperCorrection>(w => new PaperCorrection(w, null)))),
        OfWords.Explanation + " A corrigendum tells in the same key what it corrects in other papers, which stay as they were issued: in "
            + "which paragraph, the words printed, what to read instead, and why. The paper corrected stands under 'corrects'.",
        OfWords.Example + "\n  - {in: documents/ab-2-6#p-3.1, printed: \"15 July\", read: \"30 July\", why: \"misprint\"}");

    private static Shape<WordCorrection> Words() => Words(w => w);

    private static Shape<T> Words<T>(Func<WordCorrection, T> make)
        where T : class
    {
        var on = new Key<IReadOnlyList<Located<string>>>(
            "on", Shapes.OneOrMany(Shapes.Located(Shapes.Text)), "the paragraph, or paragraphs", "", Required: true);
        var day = new Key<DateOnly>("day", Shapes.Day, "the day of the change", "", Required: true);
        var was = new Key<string>("was", Shapes.Text,
            $"what stood there, or just the words of it that changed; '{WordCorrection.Withheld}' where the words had to go", "",
            Required: true);
        var now = new Key<string>("now", Shapes.Text, "what stands there now, or just the words of it that changed", "");
        var why = new Key<string>("why", Shapes.Text, "the reason", "", Required: true);
        return Shapes.Keys<T>([on, day, was, now, why], (f, reading) =>
        {
            var withheld = f.Require(was) == WordCorrection.Withheld;
            if (!withheld && !f.Has(now))
            {
                reading.Fault(RecordFaults.MissingKey(f.Place, now.Name, "\"the words that stand there now\""));
                return null;
            }

            return make(new WordCorrection(f.Require(on), f.Require(day), withheld ? null : f.Require(was), f.Get(now), f.Require(why)));
        });
    }

    private static Shape<PaperCorrection> OfOthers()
    {
        var where = new Key<Located<Reference>>("in", Shapes.Reference, "the paragraph of another paper that is corrected", "",
            Required: true);
        var printed = new Key<Located<string>>(
            "printed",
            Shapes.Located(Shapes.Text),
            "the words as printed; without it, the whole paragraph is replaced",
            "");
        var read = new Key<string>("read", Shapes.Text, "what to read instead", "", Required: true);
        var why = new Key<string>("why", Shapes.Text, "the reason that the corrigendum gives", "");
        return Shapes.Keys<PaperCorrection>([where, printed, read, why], (f, _) => new PaperCorrection(
            null, new Correction(f.Require(where), f.Has(printed) ? f.Get(printed) : null, f.Require(read), f.Get(why))));
    }
}

/// <summary>What one item of a paper's corrections is: one of the two.</summary>
/// <param name="Here">A correction of words of the paper itself.</param>
/// <param name="Elsewhere">What the paper, a corrigendum, corrects in another.</param>
internal sealed record PaperCorrection(WordCorrection? Here, Correction? Elsewhere);
