using System.Text;

namespace CopArchive.Tests.Exports;

/// <summary>Paths in a zip that some program or disk would refuse, or write elsewhere.</summary>
internal static class UnsafePaths
{
    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })],
        StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> In(IReadOnlyList<string> paths) => paths
        .Where(p => p.Length > 200
            || p.Split('/').Any(s => s is "" or "." or ".." || s.Any(c => char.IsControl(c) || "\\:*?\"<>|".Contains(c))
                || s[^1] is ' ' or '.' || Devices.Contains(s.Split('.')[0])))
        .Concat(paths.GroupBy(p => p.Normalize(NormalizationForm.FormC).ToUpperInvariant()).Where(g => g.Count() > 1).Select(g => g.Key));
}
