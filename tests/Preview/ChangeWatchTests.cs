using CopArchive.Preview;
using CopArchive.Tests.Output;

namespace CopArchive.Tests.Preview;

/// <summary>A preview reads again what has changed: it has to be told of all of that.</summary>
public sealed class ChangeWatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HashSet<string> _told = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_tells_of_every_file_that_is_written_renamed_and_removed()
    {
        Directory.CreateDirectory(_folder.File("data"));
        string[] files = [.. Enumerable.Range(0, 20).Select(i => _folder.File($"data/{i}.txt"))];
        Array.ForEach(files[..10], f => File.WriteAllText(f, "before"));
        using var watch = new ChangeWatch([_folder.File("data")]);

        File.WriteAllText(files[0], "after");
        File.Delete(files[1]);
        File.Move(files[2], files[12]);
        File.WriteAllText(files[13], "new");

        await ToldAsync(watch, files[0], files[1], files[2], files[12], files[13]);
        Assert.DoesNotContain(files[3], _told);
        File.WriteAllText(files[3], "later");
        await ToldAsync(watch, files[3]);
    }

    [Fact]
    public async Task A_folder_that_goes_and_comes_back_may_hold_anything()
    {
        Directory.CreateDirectory(_folder.File("data"));
        using var watch = new ChangeWatch([_folder.File("data")]);

        Directory.Delete(_folder.File("data"));
        Directory.CreateDirectory(_folder.File("data"));

        while (await watch.NextAsync(TestContext.Current.CancellationToken) is not null)
        {
        }
    }

    private async Task ToldAsync(ChangeWatch watch, params string[] files)
    {
        while (!files.All(_told.Contains))
        {
            var told = await watch.NextAsync(TestContext.Current.CancellationToken);
            _told.UnionWith(Assert.IsAssignableFrom<IReadOnlyCollection<string>>(told));
        }
    }
}
