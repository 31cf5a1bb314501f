using System.Globalization;
using System.Text;

namespace CopArchive.Tests.KilledBuild;

/// <summary>Pages that tell of which build they are: some are new in each build, some never change, some come and go.</summary>
public static class MadeUpSite
{
    /// <summary>Pages of one build that are new in each.</summary>
    public const int Changing = 40;

    /// <summary>The page that a reader looks at first and last.</summary>
    public const string NumberPage = "build.txt";

    /// <summary>All pages of a build, by path.</summary>
    public static IReadOnlyDictionary<string, byte[]> Build(int number)
    {
        var pages = new Dictionary<string, byte[]> { [NumberPage] = Page(number) };
        for (var i = 0; i < Changing; i++)
        {
            pages[$"changing/{i}/index.html"] = Page(number);
            pages[$"constant/{i}/index.html"] = Page(0);
        }

        pages[$"only/{number}/index.html"] = Page(number);
        return pages;
    }

    /// <summary>Which build a page is of; null where the page is not whole.</summary>
    public static int? NumberOf(byte[] page)
    {
        var text = Encoding.UTF8.GetString(page);
        return int.TryParse(text.Split('\n')[0], CultureInfo.InvariantCulture, out var number) && page.AsSpan().SequenceEqual(Page(number))
            ? number
            : null;
    }

    private static byte[] Page(int number) =>
        Encoding.UTF8.GetBytes($"{number}\n{string.Concat(Enumerable.Repeat($"words of build {number}\n", 1000 + (number % 7)))}");
}
