using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Huida.Knowledge.Indexing;

/// <summary>
/// The index on disk. A commit of Lucene is all or nothing and carries the last change that it holds, so that after a crash the log
/// is applied from there.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    /// <summary>Changes whenever documents of the same texts would look different in the index.</summary>
    private const string Format = "2";

    private const double BufferMegabytes = 64;
    private const string FormatKey = "format";
    private const string AnalyzerKey = "analyzer";
    private const string SeqKey = "seq";

    private readonly FSDirectory _directory;
    private readonly string _analyzer;

    private IndexFolder(FSDirectory directory, IndexWriter writer, string analyzer)
    {
        _directory = directory;
        _analyzer = analyzer;
        Writer = writer;
        AppliedSeq = ReadSeq(writer.CommitData);
    }

    public IndexWriter Writer { get; }

    /// <summary>The last change that is in the index; null when it is empty, or was made by another analyzer or format.</summary>
    public long? AppliedSeq { get; private set; }

    /// <param name="isBroken">What was there could not be opened and has been deleted.</param>
    public static IndexFolder Open(string path, string analyzer, out bool isBroken)
    {
        isBroken = false;
        try
        {
            return Open(path, analyzer);
        }
        catch (Exception exception) when (exception is not (LockObtainFailedException or UnauthorizedAccessException or OutOfMemoryException))
        {
            // Broken files make Lucene throw this and that. All of the index can be built anew from the store.
            isBroken = true;
            System.IO.Directory.Delete(path, recursive: true);

            return Open(path, analyzer);
        }
    }

    public DirectoryReader OpenReader() => DirectoryReader.Open(Writer, applyAllDeletes: true);

    public void Commit(long seq)
    {
        Writer.SetCommitData(new Dictionary<string, string>
        {
            [FormatKey] = Format,
            [AnalyzerKey] = _analyzer,
            [SeqKey] = seq.ToString(CultureInfo.InvariantCulture),
        });
        Writer.Commit();
        AppliedSeq = seq;
    }

    /// <summary>Closes without a commit: what was not committed is applied again from the log.</summary>
    public void Dispose()
    {
        Writer.Rollback();
        _directory.Dispose();
    }

    private static IndexFolder Open(string path, string analyzer)
    {
        var directory = FSDirectory.Open(path);
        try
        {
            // Merging in the thread that writes: a merge that fails then fails here, not in a thread of its own, which ends the process.
            var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new NoAnalyzer())
            {
                OpenMode = OpenMode.CREATE_OR_APPEND,
                RAMBufferSizeMB = BufferMegabytes,
                Similarity = new FieldBm25(),
                MergeScheduler = new SerialMergeScheduler(),
            });

            return new IndexFolder(directory, writer, analyzer);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    private long? ReadSeq(IDictionary<string, string>? data) =>
        data is not null
        && data.TryGetValue(FormatKey, out string? format) && format == Format
        && data.TryGetValue(AnalyzerKey, out string? analyzer) && analyzer == _analyzer
        && data.TryGetValue(SeqKey, out string? seq)
            ? long.Parse(seq, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Lucene wants one; every text comes as terms already.</summary>
    private sealed class NoAnalyzer : Analyzer
    {
        protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => throw new NotSupportedException(fieldName);
    }
}
