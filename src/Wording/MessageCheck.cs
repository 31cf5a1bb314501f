
namespace CopArchive.Wording;

/// <summary>Whether a message can be filled with what the program puts into it.</summary>
internal static class MessageCheck
{
    /// <summary>What is wrong with it, in English, for whoever writes the file of the language.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<MessagePart> parts, IReadOnlyList<Slot> slots, PluralRules plurals)
    {
        var all = All(parts).ToList();
        var used = all.Select(SlotOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. used.Except(slots.Select(s => s.Name)).Select(name => $"there is no slot {{{name}}}"),
            .. slots.Select(s => s.Name).Except(used).Select(name => $"slot {{{name}}} is left out"),
            .. all.SelectMany(p => Faults(p, slots.FirstOrDefault(s => s.Name == SlotOf(p)), plurals)),
        ];
    }

    private static IEnumerable<string> Faults(MessagePart part, Slot? slot, PluralRules plurals) => (part, slot) switch
    {
        (_, null) => [],
        (MessagePart.Plural, { IsNumber: false }) => [$"{{{slot.Name}}} is no number"],
        (MessagePart.Plural plural, _) => plurals.Needed(plural.Ordinal).Where(c => !plural.Categories.ContainsKey(c))
            .Select(c => $"the plural of {{{slot.Name}}} has no '{Kebab.Of(c)}'"),
        (MessagePart.Select, { Choices: null }) => [$"{{{slot.Name}}} is nothing to select by"],
        (MessagePart.Select select, { Choices: { } choices }) =>
        [
            .. select.Cases.Keys.Except(choices).Where(k => k != "other").Select(k => $"{{{slot.Name}}} is never '{k}'"),
            .. select.Cases.ContainsKey("other") ? []
                : choices.Except(select.Cases.Keys).Select(k => $"{{{slot.Name}}} may be '{k}', or 'other' is missing"),
        ],
        _ => [],
    };

    private static string? SlotOf(MessagePart part) => part switch
    {
        MessagePart.Text => null,
        MessagePart.Filled filled => filled.Slot,
        MessagePart.Plural plural => plural.Slot,
        MessagePart.Select select => select.Slot,
        _ => throw new InvalidOperationException($"{part.GetType().Name} is not known"),
    };

    private static IEnumerable<MessagePart> All(IReadOnlyList<MessagePart> parts) => parts.SelectMany(p => (p switch
    {
        MessagePart.Plural plural => plural.Exact.Values.Concat(plural.Categories.Values).SelectMany(All),
        MessagePart.Select select => select.Cases.Values.SelectMany(All),
        MessagePart.Text or MessagePart.Filled => [],
        _ => throw new InvalidOperationException($"{p.GetType().Name} is not known"),
    }).Prepend(p));
}
