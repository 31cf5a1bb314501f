using CopArchive.Diagnostics;

namespace CopArchive.Records.Model;

/// <summary>A page that is not a record: <c>input/about.md</c>. Its text is written like that of a record.</summary>
/// <param name="Name">
/// File name without language and ending; the page's address is <c>/name/</c>, and <c>index</c> is the home page.
/// </param>
/// <param name="Title">Its heading.</param>
/// <param name="Description">What a web search shows of it.</param>
/// <param name="Text">Its text, not yet parsed.</param>
public sealed record InputPage(string Name, Located<string> Title, string Description, WrittenText Text);
