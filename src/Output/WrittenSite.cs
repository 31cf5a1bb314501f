namespace CopArchive.Output;

/// <summary>What a build wrote. The mark of ownership is not counted.</summary>
/// <param name="Files">Files of the site.</param>
/// <param name="Bytes">Their sizes together, in bytes.</param>
/// <param name="Changed">Files that the former site lacked or had with other bytes.</param>
/// <param name="Unchanged">Files that the former site had with the same bytes.</param>
/// <param name="Removed">Files of the former site that this one lacks.</param>
public sealed record WrittenSite(int Files, long Bytes, int Changed, int Unchanged, int Removed);
