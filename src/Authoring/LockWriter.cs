using CopArchive.History;

namespace CopArchive.Authoring;

/// <summary>Writes the lock of addresses into the folder of the records.</summary>
public static class LockWriter
{
    /// <summary>Replaces the lock at one instant: whoever reads it meanwhile finds the former one or the new one, whole.</summary>
    /// <exception cref="IOException">The disk is full, or else refuses.</exception>
    public static void Write(string dataFolder, AddressLock addresses)
    {
        var file = Path.Combine(dataFolder, AddressLock.FileName);
        var beside = Path.Combine(dataFolder, $".{AddressLock.FileName}.new"); // names that begin with a dot are no records
        File.WriteAllText(beside, addresses.ToString());
        File.Move(beside, file, overwrite: true);
    }
}
