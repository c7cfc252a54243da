namespace Huida.Knowledge.Content;

/// <summary>An index that is derived from the store and follows its change log.</summary>
public interface IDerivedIndex
{
    /// <summary>Applies what the change log has and the index has not, then shows it to new searches.</summary>
    Task CatchUpAsync(CancellationToken cancellationToken);
}

internal static class DerivedIndexes
{
    extension(IEnumerable<IDerivedIndex> indexes)
    {
        /// <summary>After a commit: what was written is found by the next question.</summary>
        public async Task CatchUpAsync(CancellationToken cancellationToken)
        {
            foreach (var index in indexes)
            {
                await index.CatchUpAsync(cancellationToken);
            }
        }
    }
}
