using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>Knows which layers of a PDF its viewers do not show when it is opened.</summary>
internal static class HiddenLayers
{
    /// <summary>Their names; a name that a shown layer has too is not among them.</summary>
    public static HashSet<string> Of(PdfDocument document)
    {
        if (Get(document, document.Structure.Catalog.CatalogDictionary, "OCProperties") is not DictionaryToken layers
            || Get(document, layers, "D") is not DictionaryToken view)
        {
            return [];
        }

        var all = List(document, layers, "OCGs");
        var off = Get(document, view, "BaseState") is NameToken { Data: "OFF" }
            ? all.Except(List(document, view, "ON")).Concat(List(document, view, "OFF")).ToHashSet()
            : List(document, view, "OFF").ToHashSet();
        var shown = all.Where(l => !off.Contains(l)).Select(l => Name(document, l)).ToHashSet();
        return [.. off.Select(l => Name(document, l)).OfType<string>().Where(n => !shown.Contains(n))];
    }

    private static IReadOnlyList<IToken> List(PdfDocument document, DictionaryToken from, string name) =>
        Get(document, from, name) is ArrayToken list ? list.Data : [];

    private static string? Name(PdfDocument document, IToken layer) =>
        Whole(document, layer) is DictionaryToken about && Get(document, about, "Name") is IDataToken<string> name ? name.Data : null;

    private static IToken? Get(PdfDocument document, DictionaryToken from, string name) =>
        from.TryGet(NameToken.Create(name), out var token) ? Whole(document, token) : null;

    private static IToken Whole(PdfDocument document, IToken token) =>
        token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token;
}
