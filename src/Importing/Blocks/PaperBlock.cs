using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;

namespace CopArchive.Importing.Blocks;

/// <summary>A prepared block of a paper: clean words, with the label separated.</summary>
internal sealed record PaperBlock
{
    /// <summary>The block as the reader of the file saw it.</summary>
    public required SourceBlock Source { get; init; }

    /// <summary>Its words, without the label.</summary>
    public required IReadOnlyList<SourceRun> Runs { get; init; }

    /// <summary>Its label; null where it has none.</summary>
    public TypedLabel? Label { get; init; }

    /// <summary>What it is.</summary>
    public BlockRole Role { get; init; }

    /// <summary>The words alone.</summary>
    public string Plain => string.Concat(Runs.Select(r => r.Text)).Trim();

    /// <summary>The words as they are compared.</summary>
    public string Folded => WordMatch.Fold(Plain);

    /// <summary>How deep it is set in.</summary>
    public int Level => Source.Level;

    /// <summary>Where in the file.</summary>
    public string Where => Source.Where;

    /// <summary>Whether it is running text without a label.</summary>
    public bool IsPlain => Source.Kind is SourceBlockKind.Paragraph && Label is null;
}

/// <summary>What a block is in the paper.</summary>
internal enum BlockRole
{
    Text,
    Heading,
    Operative,
    Agenda,
    Signature,
}
