namespace CopArchive.Wording;

/// <content>The search page, the boxes of other pages, and what their scripts say.</content>
public sealed partial class Words
{
    private readonly Message _searchFor = file.Message("not-found.search-for", "words");
    private readonly Message _searchHint = file.Message("search-page.hint", "minus", "star", "year", "country", "type", "meeting");

    /// <summary>Search the archive.</summary>
    public string SearchArchive { get; } = file.Message("search-box.label").Text();

    /// <summary>Shown in the empty box.</summary>
    public string WordsOrNumber { get; } = file.Message("search-box.placeholder").Text();

    /// <summary>Search.</summary>
    public string SearchButton { get; } = file.Message("search-box.button").Text();

    /// <summary>The list under the box, for those who listen.</summary>
    public string SuggestionsName { get; } = file.Message("search-box.suggestions").Text();

    /// <summary>The button behind a citation.</summary>
    public string CopyButton { get; } = file.Message("copy-button.copy").Text();

    /// <summary>The same when it was pressed.</summary>
    public string CopiedButton { get; } = file.Message("copy-button.copied").Text();

    /// <summary>No page.</summary>
    public string NoPage { get; } = file.Message("not-found.plate").Text();

    /// <summary>Under the title.</summary>
    public string AddressMistyped { get; } = file.Message("not-found.under").Text();

    /// <summary>Where to look.</summary>
    public string WhereToLook { get; } = file.Message("not-found.where").Text();

    /// <summary>Over what comes near.</summary>
    public string DidYouMean { get; } = file.Message("not-found.did-you-mean").Text();

    /// <summary>Over the search where nothing comes near.</summary>
    public string WhatYouAskedFor { get; } = file.Message("not-found.asked-for").Text();

    /// <summary>The link to a search for the words of the address.</summary>
    public string SearchFor(string words) => _searchFor.Text(words);

    /// <summary>Over the box.</summary>
    public string SearchLabel { get; } = file.Message("search-page.label").Text();

    /// <summary>What can be typed.</summary>
    public Phrases SearchHint(Phrases minus, Phrases star, Phrases year, Phrases country, Phrases type, Phrases meeting) =>
        _searchHint.Filled(minus, star, year, country, type, meeting);

    /// <summary>An example of a word that is left out.</summary>
    public string HintMinus { get; } = file.Message("search-page.hint-minus").Text();

    /// <summary>An example of a beginning.</summary>
    public string HintStar { get; } = file.Message("search-page.hint-star").Text();

    /// <summary>An example of what is named.</summary>
    public string HintMeeting { get; } = file.Message("search-page.hint-meeting").Text();

    /// <summary>Where no script runs.</summary>
    public string SearchUnscripted { get; } = file.Message("search-page.unscripted").Text();

    /// <summary>Results.</summary>
    public string ResultsHeading { get; } = file.Message("search-page.results").Text();

    /// <summary>Order.</summary>
    public string OrderLabel { get; } = file.Message("search-page.order").Text();

    /// <summary>best first.</summary>
    public string BestFirst { get; } = file.Message("search-page.best-first").Text();

    /// <summary>newest first.</summary>
    public string NewestFirst { get; } = file.Message("search-page.newest-first").Text();

    /// <summary>oldest first.</summary>
    public string OldestFirst { get; } = file.Message("search-page.oldest-first").Text();

    /// <summary>Copy link to this search.</summary>
    public string CopyLink { get; } = file.Message("search-page.copy-link").Text();

    /// <summary>Link to this search.</summary>
    public string LinkToSearch { get; } = file.Message("search-page.link").Text();

    /// <summary>Save the results as a file.</summary>
    public string SaveResults { get; } = file.Message("search-page.save-results").Text();

    /// <summary>Before the names of forms.</summary>
    public string SaveAs { get; } = file.Message("search-page.save-as").Text();

    /// <summary>Show more results.</summary>
    public string ShowMoreResults { get; } = file.Message("search-page.more").Text();

    /// <summary>The word to open the filters.</summary>
    public string NarrowWord { get; } = file.Message("search-page.narrow").Text();

    /// <summary>Narrow the results.</summary>
    public string NarrowResults { get; } = file.Message("search-page.narrow-results").Text();

    /// <summary>Lists of everything.</summary>
    public string ListsOfEverything { get; } = file.Message("search-page.lists").Text();
}
