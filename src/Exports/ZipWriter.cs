using System.Text;

namespace CopArchive.Exports;

/// <summary>
/// Writes a zip piece by piece (PKWARE's APPNOTE 6.3, with its 64-bit form where the plain one ends: 65,535 files, 4 GB). The zip of the
/// framework cannot take files that are packed already, and packs them one after the other; it also writes on which system it ran.
/// </summary>
internal sealed class ZipWriter
{
    private const ushort Version = 20, Version64 = 45, Unix = 3 << 8, Utf8Name = 1 << 11;
    private const uint ReadableByAll = 0x81A4u << 16; // a plain file, rw-r--r--

    private readonly BinaryWriter _to;
    private readonly MemoryStream _directory = new();
    private readonly BinaryWriter _toDirectory;
    private long _written;
    private long _entries;

    /// <summary>Begins a zip.</summary>
    public ZipWriter(Stream to) =>
        (_to, _toDirectory) = (new(to, Encoding.UTF8, leaveOpen: true), new(_directory, Encoding.UTF8, leaveOpen: true));

    /// <summary>Writes a file.</summary>
    public void Add(ZipEntry entry)
    {
        var name = Encoding.UTF8.GetBytes(entry.Path);
        var far = _written >= uint.MaxValue;
        var directory = _toDirectory;

        _to.Write(0x04034B50u);
        _to.Write(Version);
        Common(_to, entry, name);
        _to.Write((ushort)0); // nothing beside the name
        _to.Write(name);
        _to.Write(entry.Packed.Span);

        directory.Write(0x02014B50u);
        directory.Write((ushort)(Unix | Version));
        directory.Write(far ? Version64 : Version);
        Common(directory, entry, name);
        directory.Write((ushort)(far ? 12 : 0));
        directory.Write((ushort)0); // no comment
        directory.Write((ushort)0); // the first disk
        directory.Write((ushort)0); // bytes, not text
        directory.Write(ReadableByAll);
        directory.Write(far ? uint.MaxValue : (uint)_written);
        directory.Write(name);
        if (far)
        {
            directory.Write((ushort)1);
            directory.Write((ushort)8);
            directory.Write(_written);
        }

        _written += 30 + name.Length + entry.Packed.Length;
        _entries++;
    }

    /// <summary>Writes what ends it.</summary>
    public void End()
    {
        _toDirectory.Flush();
        _to.Write(_directory.GetBuffer().AsSpan(0, (int)_directory.Length));
        if (_entries >= ushort.MaxValue || _written >= uint.MaxValue)
        {
            _to.Write(0x06064B50u);
            _to.Write(44L); // the length of what follows here
            _to.Write((ushort)(Unix | Version64));
            _to.Write(Version64);
            _to.Write(0u);
            _to.Write(0u);
            _to.Write(_entries);
            _to.Write(_entries);
            _to.Write(_directory.Length);
            _to.Write(_written);
            _to.Write(0x07064B50u);
            _to.Write(0u);
            _to.Write(_written + _directory.Length);
            _to.Write(1u); // disks
        }

        var entries = (ushort)Math.Min(_entries, ushort.MaxValue);
        _to.Write(0x06054B50u);
        _to.Write(0u); // this disk and that of the directory
        _to.Write(entries);
        _to.Write(entries);
        _to.Write((uint)_directory.Length);
        _to.Write((uint)Math.Min(_written, uint.MaxValue));
        _to.Write((ushort)0);
        _to.Flush();
    }

    /// <summary>What a file's own head and the directory both say.</summary>
    private static void Common(BinaryWriter to, ZipEntry entry, byte[] name)
    {
        to.Write(name.Length == entry.Path.Length ? (ushort)0 : Utf8Name);
        to.Write((ushort)(entry.Packed.IsEmpty || !entry.IsDeflated ? 0 : 8)); // as it is, or deflated
        to.Write((ushort)0); // midnight
        to.Write((ushort)(((entry.Day.Year - 1980) << 9) | (entry.Day.Month << 5) | entry.Day.Day));
        to.Write(entry.Checksum);
        to.Write(entry.Packed.Length);
        to.Write(entry.Length);
        to.Write((ushort)name.Length);
    }
}
