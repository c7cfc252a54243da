namespace Huida.Server.Access;

/// <summary>What can be done from outside; each is an authorization policy, the same for endpoints and pages.</summary>
internal static class Operation
{
    public const string Ask = "ask";
    public const string ReadConversation = "read-conversation";
    public const string ListDocuments = "list-documents";
    public const string ReadDocument = "read-document";
    public const string ListKnowledgeBases = "list-knowledge-bases";
    public const string CreateKnowledgeBase = "create-knowledge-base";
    public const string DeleteKnowledgeBase = "delete-knowledge-base";
    public const string Ingest = "ingest";
    public const string ImportFaq = "import-faq";
    public const string Calibrate = "calibrate";
}
