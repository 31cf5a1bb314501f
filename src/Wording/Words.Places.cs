namespace CopArchive.Wording;

/// <content>Where a paragraph stands in its text; <see cref="Locators"/> decides which of these is said.</content>
public sealed partial class Words
{
    private readonly Message _placeSection = file.Message("place.section", "label");
    private readonly Message _placeTitled = file.Message("place.titled", "title");
    private readonly Message _placeParagraph = file.Message("place.paragraph", "label");
    private readonly Message _placeItem = file.Message("place.item", "label");
    private readonly Message _placeItemOfOperative = file.Message("place.item-of-operative", "outer", "label");
    private readonly Message _placeItemOfItem = file.Message("place.item-of-item", "outer", "label");
    private readonly Message _placeInside = file.Message("place.inside", "outer", "inner");
    private readonly Message _placeOpeningParagraph = file.Message("place.opening-paragraph", Slot.Number("n"));
    private readonly Message _placeClosingParagraph = file.Message("place.closing-paragraph", Slot.Number("n"));
    private readonly Message _placeNthParagraph = file.Message("place.nth-paragraph", Slot.Number("n"));
    private readonly Message _placePoint = file.Message("place.point", Slot.Number("n"));
    private readonly Message _placeTable = file.Message("place.table", Slot.Number("n"));
    private readonly Message _placeQuotation = file.Message("place.quotation", Slot.Number("n"));
    private readonly Message _placeNthItem = file.Message("place.nth-item", Slot.Number("n"));
    private readonly Message _placeOmission = file.Message("place.omission");
    private readonly Message _placeSignature = file.Message("place.signature");

    /// <summary>A numbered section.</summary>
    public string PlaceSection(string label) => _placeSection.Text(label);

    /// <summary>A section without a number.</summary>
    public string PlaceTitled(string title) => _placeTitled.Text(title);

    /// <summary>A numbered paragraph: <c>§ 6.4</c>.</summary>
    public string PlaceParagraph(string label) => _placeParagraph.Text(label);

    /// <summary>A numbered item.</summary>
    public string PlaceItem(string label) => _placeItem.Text(label);

    /// <summary>An item below an operative word: <c>resolves 1</c>.</summary>
    public string PlaceItemOfOperative(string outer, string label) => _placeItemOfOperative.Text(outer, label);

    /// <summary>An item below another, or below a paragraph: <c>§ 4 (a)</c>.</summary>
    public string PlaceItemOfItem(string outer, string label) => _placeItemOfItem.Text(outer, label);

    /// <summary>A place inside another.</summary>
    public string PlaceInside(string outer, string inner) => _placeInside.Text(outer, inner);

    /// <summary>A paragraph before the numbered ones; 0 for the only one.</summary>
    public string PlaceOpeningParagraph(int n) => _placeOpeningParagraph.Text(n);

    /// <summary>A paragraph behind the numbered ones; 0 for the only one.</summary>
    public string PlaceClosingParagraph(int n) => _placeClosingParagraph.Text(n);

    /// <summary>A paragraph without a number; 0 for the only one.</summary>
    public string PlaceParagraph(int n) => _placeNthParagraph.Text(n);

    /// <summary>A point of a list; 0 for the only one.</summary>
    public string PlacePoint(int n) => _placePoint.Text(n);

    /// <summary>A table; 0 for the only one.</summary>
    public string PlaceTable(int n) => _placeTable.Text(n);

    /// <summary>A quotation; 0 for the only one.</summary>
    public string PlaceQuotation(int n) => _placeQuotation.Text(n);

    /// <summary>An item without a number.</summary>
    public string PlaceItem(int n) => _placeNthItem.Text(n);

    /// <summary>Where something was left out.</summary>
    public string PlaceOmission => _placeOmission.Text();

    /// <summary>Who signed.</summary>
    public string PlaceSignature => _placeSignature.Text();
}
