using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Wording;

namespace CopArchive.Pages.Chaining;

/// <summary>A cell of a chain: one record, or a note that the papers are silent.</summary>
/// <param name="Kind">Its family.</param>
/// <param name="Label">What a reader calls it, shortly: <c>WG-CP/2/6</c>, <c>§ 6.4</c>.</param>
/// <param name="Detail">What it is about, or where it stands; empty where the label says it.</param>
/// <param name="To">Where it leads; null for the page at hand, and for a silence.</param>
/// <param name="Form">How sure it is.</param>
/// <param name="Continues">Whether it followed from the one before it, and not from the link before.</param>
public sealed record ChainCell(Kind Kind, Phrases Label, Phrases Detail, Address? To, CellForm Form, bool Continues = false)
{
    /// <summary>In a line of the table: linked, and said where it is deduced.</summary>
    public Phrases InWords(Words words) => words.Deduced(Label.Leading(To), Form == CellForm.Deduced);

    /// <summary>Several in a line: what followed from another behind it.</summary>
    public static Phrases Joined(IReadOnlyList<ChainCell> cells, Words words) => cells.Aggregate(Phrases.Empty, (all, cell) =>
        all.IsEmpty || !cell.Continues
            ? words.List(all, cell.InWords(words))
            : words.ChainThen(all, cell.InWords(words), silent: cell.Form == CellForm.Silent));
}

/// <summary>How sure a thing in a chain is.</summary>
public enum CellForm
{
    /// <summary>The papers say so.</summary>
    Known,

    /// <summary>The editors deduced it.</summary>
    Deduced,

    /// <summary>The papers we hold are silent.</summary>
    Silent,
}
