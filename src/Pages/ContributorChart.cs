using System.Globalization;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;

namespace CopArchive.Pages;

/// <summary>Who contributed papers, by kind and year.</summary>
internal static class ContributorChart
{
    /// <summary>Each contributor counts once a year; somebody who spoke for a country or organisation counts as that.</summary>
    public static Chart? Draw(Shelves shelves)
    {
        var parts = shelves.Documents.Select(d => (Paper: d, Year: shelves.YearOf(d))).Where(p => p.Year is not null)
            .SelectMany(p =>
                p.Paper.Contributors.Select(c => (Party: shelves.Catalogue[(c.OnBehalfOf ?? c.Who).Value], Year: p.Year!.Value)))
            .Distinct().ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        var first = parts.Min(p => p.Year);
        return Chart.Of(shelves.Words.ChartOfContributors, shelves.Words.ChartRowName,
            [.. Enum.GetValues<OrganisationType>().Select(shelves.Words.OrganisationTypes), shelves.Words.ChartPeople],
            [.. Enumerable.Range(first, parts.Max(p => p.Year) - first + 1).Select(YearText)],
            [.. parts.Select(p => (
                p.Party is OrganisationRecord organisation ? shelves.Words.OrganisationTypes(organisation.Type) : shelves.Words.ChartPeople,
                YearText(p.Year)))]);
    }

    private static string YearText(int year) => year.ToString(CultureInfo.InvariantCulture);
}
