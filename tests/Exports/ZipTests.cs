using System.Globalization;
using System.IO.Compression;
using System.Text;
using CopArchive.Exports;

namespace CopArchive.Tests.Exports;

public sealed class ZipTests
{
    private static readonly DateOnly Day = new(2026, 1, 2);

    [Fact]
    public void The_same_files_give_the_same_bytes_in_any_order_and_culture()
    {
        var files = Enumerable.Range(0, 50)
            .Select(i =>
                ($"folder/{i % 7}/ä{i}.txt", Day.AddDays(i), Holding(Encoding.UTF8.GetBytes(new string('a', i * 100) + i))))
            .ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            var zip = Zip.Pack(files);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");

            Assert.Equal(zip, Zip.Pack(files.AsEnumerable().Reverse()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Files_come_back_with_their_bytes_and_days()
    {
        using var zip =
            new ZipArchive(new MemoryStream(Zip.Pack([("a/b.txt", Day, Holding("words"u8.ToArray())), ("a/empty", Day, Holding())])));

        Assert.Equal(["a/b.txt", "a/empty"], zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.Equal(Day.ToDateTime(TimeOnly.MinValue), e.LastWriteTime.DateTime));
        using var reader = new StreamReader(zip.Entries[0].Open());
        Assert.Equal("words", reader.ReadToEnd());
    }

    [Fact]
    public void Every_entry_says_that_it_was_packed_on_one_and_the_same_system()
    {
        var zip = Zip.Pack([("a", Day, Holding(1)), ("b", Day, Holding(2))]);

        Assert.Equal([3, 3], Enumerable.Range(0, zip.Length - 4)
            .Where(i => zip.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
            .Select(i => (int)zip[i + 5]));
    }

    [Fact]
    public void More_files_than_a_plain_zip_can_count_come_back_all()
    {
        const int Many = 70_000;
        using var zip = new ZipArchive(new MemoryStream(Zip.Pack(
            Enumerable.Range(0, Many).Select(i => ($"{i:D5}", Day, Holding((byte)i, (byte)(i >> 8), (byte)(i >> 16)))))));

        Assert.Equal(Many, zip.Entries.Count);
        foreach (var i in new[] { 0, 65_534, 65_535, Many - 1 })
        {
            using var entry = zip.Entries[i].Open();
            var content = new byte[3];
            entry.ReadExactly(content);
            Assert.Equal([(byte)i, (byte)(i >> 8), (byte)(i >> 16)], content);
        }
    }

    private static Func<ReadOnlyMemory<byte>> Holding(params byte[] bytes) => () => bytes;
}
