using System.Globalization;
using CopArchive.Benchmarks.Archives;
using CopArchive.Records.Model;

namespace CopArchive.Benchmarks.Measuring;

/// <summary><c>measure forms</c>: what each form besides pages costs, as Markdown.</summary>
internal static class FormsMeasure
{
    /// <summary>Builds one archive with no form, with each alone and with all.</summary>
    /// <param name="records">How many records.</param>
    /// <param name="seed">Seed of the archive.</param>
    /// <param name="work">Folder for the archive and its site, which are left there.</param>
    /// <param name="published">This program as published; null for the one beside the benchmarks.</param>
    public static void Run(int records, ulong seed, string work, string? published)
    {
        var (archive, site) = (Path.Combine(work, $"forms-{records}"), Path.Combine(work, $"forms-site-{records}"));
        Remove(archive);
        ArchiveWriter.Write(new Plan(records, seed), archive);
        var single = Enum.GetValues<RecordForm>().Select(f => f.ToString().ToLowerInvariant()).ToList();
        Console.WriteLine($"| {records} records | processor, s | files | site, MB |\n| --- | --: | --: | --: |");
        var all = $"[{string.Join(", ", single)}]";
        foreach (var (name, forms) in single.Select(f => (f, f)).Prepend(("none", "none")).Append(("all", all)))
        {
            Remove(site);
            ArchiveWriter.WantForms(archive, forms);
            var run = BuildRun.Of(archive, site, published);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {run.Process.ProcessorSeconds:N1} | {run.Summary.GetProperty("files").GetInt32():N0} | "
                    + $"{run.Summary.GetProperty("bytes").GetInt64() / 1e6:N1} |"));
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
