using System.Collections.Frozen;

namespace CopArchive.Comparison;

/// <summary>
/// How much may hang on a change of words, so that whoever approves it reads first what matters most: numbers and dates, negations, modal
/// verbs, names. It sorts and decides nothing: the words are of the six languages of the United Nations, and no list of them is whole.
/// </summary>
public static class WeightyWords
{
    private static readonly FrozenSet<string> Months = Set(
        "january february march april may june july august september october november december "
        + "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
        + "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
        + "января февраля марта апреля мая июня июля августа сентября октября ноября декабря");

    private static readonly FrozenSet<string> Negations = Set(
        "not no never none neither nor without cannot unless except ne pas non aucun aucune jamais sans ni sauf nunca ningún ninguna sin "
        + "salvo не нет ни без никогда кроме لا لم لن ليس غير دون إلا 不 没 無 无 未 非 勿 否");

    private static readonly FrozenSet<string> Modals = Set(
        "shall should must may might can could will would ought doit doivent devra devrait devraient peut peuvent pourra pourrait "
        + "debe deben deberá debería deberían puede pueden podrá podría должен должна должны следует может могут "
        + "يجب ينبغي يجوز يمكن 应 應 须 必 可 能");

    /// <summary>The kinds of change, the weightiest first.</summary>
    public enum Kind
    {
        /// <summary>A digit came, went or changed.</summary>
        Number,

        /// <summary>A month did.</summary>
        Date,

        /// <summary>A negation did.</summary>
        Negation,

        /// <summary>A modal verb did.</summary>
        Modal,

        /// <summary>A word with a capital did.</summary>
        Name,

        /// <summary>Other words did.</summary>
        Other,
    }

    /// <summary>The weightiest of what a change of a paragraph changes.</summary>
    public static Kind Of(UnitChange change) => change switch
    {
        { Unchanged: true } => Kind.Other,
        { Reworded: true } => Of(change.Words.Where(w => w.Kind != WordChangeKind.Same).Select(w => w.Text)),
        { Before: null, After: { } added } => Of([added.Plain()]),
        { Before: { } removed, After: null } => Of([removed.Plain()]),
        _ => Kind.Other,
    };

    private static Kind Of(IEnumerable<string> texts) =>
        texts.SelectMany(WordPieces.Split).Select(Of).Append(Kind.Other).Min();

    private static Kind Of(string piece) => piece.ToLowerInvariant() switch
    {
        _ when piece.Any(char.IsDigit) || piece.Contains('%', StringComparison.Ordinal) => Kind.Number,
        var word when Modals.Contains(word) && char.IsLower(piece[0]) => Kind.Modal, // in May, you may
        var word when Months.Contains(word) => Kind.Date,
        var word when Negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal)
            || word.EndsWith("n’t", StringComparison.Ordinal) => Kind.Negation,
        var word when Modals.Contains(word) => Kind.Modal,
        _ when char.IsUpper(piece[0]) => Kind.Name,
        _ => Kind.Other,
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
