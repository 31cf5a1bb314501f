using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Loading;
using CopArchive.Tests.Pipelines;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Tests.Catalogue;

/// <summary>An archive read and linked as a build does it, without a site.</summary>
internal static class LinkedArchive
{
    public static LinkedCatalogue Of(string data)
    {
        var catalogue = Of(data, out var faults);
        Assert.DoesNotContain(faults, d => d.Severity == Severity.Error);
        return catalogue;
    }

    public static LinkedCatalogue Of(string data, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var options = new BuildOptions { Data = data, Input = Path.Combine(data, "no-input"), Output = "unused" };
        (var catalogue, diagnostics) = Build.LinkAsync(options, new NoProgress()).GetAwaiter().GetResult();
        return catalogue!;
    }
}
