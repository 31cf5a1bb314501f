using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Definitions;

/// <summary>Defines documents.</summary>
internal static class DocumentDefinition
{
    private static readonly Key<DocumentType> Type = new("type",
        Shapes.Choice([.. Enum.GetValues<DocumentType>().Select(t => (t.Key(), t))]),
        "What kind of paper it is.", "contribution", Required: true);

    private static readonly Key<IReadOnlyList<PrintedSymbol>> Symbols = new("symbols", Shapes.Many(SymbolShape()),
        "The numbers printed on it, as printed; none where none is.", "[\"AB/2/6\"]");

    private static readonly Key<IReadOnlyList<string>> FormerSymbols = new("former-symbols", Shapes.Many(Shapes.Text),
        "Numbers that stood here by our mistake and were corrected; their short addresses still lead here.", "[\"AB/2/16\"]");

    private static readonly Key<Stated<Edtf>> Date = new("date", Shapes.Stated(Shapes.Date),
        "The date on the paper.", "2010-05-24", Required: true);

    private static readonly Key<string> VersionLabel = new("version-label", Shapes.Text,
        "Which version it is, as printed.", "\"Rev. 1\"");

    private static readonly Key<IReadOnlyList<Role>> Contributors = new("contributors", SharedShapes.Senders,
        "Who wrote or sent it, and in what capacity.", "\n  - {who: organisations/norrland, as: \"Member State\"}");

    private static readonly Key<Stated<string>> Addressee = new("addressee", Shapes.Stated(Shapes.Text),
        "To whom it is addressed, as printed.", "\"all members\"");

    private static readonly Key<Stated<string>> ActionRequired = new("action-required", Shapes.Stated(Shapes.Text),
        "What it asks its reader to do, as printed.", "\"Council is invited to note this Report.\"");

    private static readonly Key<IReadOnlyList<string>> Parts = new("parts", Shapes.Many(Shapes.Text),
        "Titles of its parts, where one number holds several.", "[\"Presentation\", \"Article\"]");

    /// <summary>The definition.</summary>
    public static RecordDefinition Definition { get; } = new("documents", "Document",
        "Any paper: report, contribution, agenda, letter …",
        [
            Type, Symbols, FormerSymbols, Date, VersionLabel, Contributors, Addressee, ActionRequired, Parts,
            CorrectionShapes.OfPapers, SharedShapes.Witnesses,
        ],
        (f, identity, _) => new DocumentRecord
        {
            Id = identity.Id,
            Place = identity.Place,
            Title = f.Require(CommonKeys.Title),
            Sources = f.Require(CommonKeys.Sources),
            Added = f.Require(CommonKeys.Added),
            Type = f.Require(Type),
            Symbols = f.Get(Symbols) ?? [],
            FormerSymbols = f.Get(FormerSymbols) ?? [],
            Date = f.Require(Date),
            VersionLabel = f.Get(VersionLabel),
            Contributors = f.Get(Contributors) ?? [],
            Addressee = f.Get(Addressee) ?? new Stated<string>.NotStated(),
            ActionRequired = f.Get(ActionRequired) ?? new Stated<string>.NotStated(),
            Parts = f.Get(Parts) ?? [],
            Corrections = [.. (f.Get(CorrectionShapes.OfPapers) ?? []).Select(c => c.Elsewhere).OfType<Correction>()],
            Witnesses = f.Get(SharedShapes.Witnesses) ?? [],
        });

    /// <summary>The numbers in a head, whatever else is wrong with it.</summary>
    public static UnreadNumbers NumbersAlone(RecordId id, YamlMap head)
    {
        var fields = KeyValues.Read(head, [Symbols, FormerSymbols], new ReadingContext(new DiagnosticBag(), "", ""));
        var isKnown = new Key[] { Symbols, FormerSymbols }.All(k => fields.Has(k) || !fields.Wrote(k));
        return new UnreadNumbers(id, isKnown ? fields.Get(Symbols) ?? [] : null, fields.Get(FormerSymbols) ?? []);
    }

    private static Shape<PrintedSymbol> SymbolShape()
    {
        var text = Shapes.Located(Shapes.Text);
        var printed = new Key<Located<string>>("printed", text, "the number as printed", "", Required: true);
        var claim = new Key<SymbolClaim>("claim",
            Shapes.Choice(("own", SymbolClaim.Own), ("shared", SymbolClaim.Shared), ("misprinted", SymbolClaim.Misprinted)),
            "whether another paper bears it too, or it is printed here by mistake", "");
        return Shapes.ScalarOr(text, t => new PrintedSymbol(t, SymbolClaim.Own),
            Shapes.Keys<PrintedSymbol>([printed, claim], (f, _) => new PrintedSymbol(f.Require(printed), f.Get(claim))));
    }
}
