package uk.countersign.sandbox.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Map;

/** One thing that happened on a platform: a line of the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.AccountMade.class, name = "account-made"),
    @JsonSubTypes.Type(value = Event.CredentialsChanged.class, name = "credentials-changed"),
    @JsonSubTypes.Type(value = Event.UploadBegun.class, name = "upload-begun"),
    @JsonSubTypes.Type(value = Event.PictureStored.class, name = "picture-stored"),
    @JsonSubTypes.Type(value = Event.PictureDescribed.class, name = "picture-described"),
    @JsonSubTypes.Type(value = Event.ContainerMade.class, name = "container-made"),
    @JsonSubTypes.Type(value = Event.PostMade.class, name = "post-made"),
    @JsonSubTypes.Type(value = Event.KeyedPostMade.class, name = "keyed-post-made"),
    @JsonSubTypes.Type(value = Event.PostDeleted.class, name = "post-deleted"),
    @JsonSubTypes.Type(value = Event.CommentMade.class, name = "comment-made"),
    @JsonSubTypes.Type(value = Event.CommentHidden.class, name = "comment-hidden"),
    @JsonSubTypes.Type(value = Event.CommentDeleted.class, name = "comment-deleted"),
})
public sealed interface Event {

    /** An account opened. */
    record AccountMade(Account account) implements Event {}

    /** Tokens were renewed; the old ones no longer work. */
    record CredentialsChanged(String account, Map<String, String> credentials) implements Event {}

    /** An upload in pieces began. */
    record UploadBegun(Upload upload) implements Event {}

    /** A picture arrived whole. */
    record PictureStored(Picture picture) implements Event {}

    /** A picture got its alternative text. */
    record PictureDescribed(String picture, String altText) implements Event {}

    /** Instagram took a post in, not yet published. */
    record ContainerMade(Container container) implements Event {}

    /** A post became visible. */
    record PostMade(Post post) implements Event {}

    /**
     * A post became visible under a key of its maker's.
     *
     * @param record what the platform keeps of it, in its own words
     * @param altTexts what its pictures show, by their ids, where that is told with the post
     */
    record KeyedPostMade(Post post, String key, String record, Map<String, String> altTexts) implements Event {}

    /** A post was taken down. */
    record PostDeleted(String post, Instant at) implements Event {}

    /** Something that happened to a comment. */
    sealed interface OnComment extends Event {}

    /** Somebody wrote under a post. */
    record CommentMade(Comment comment) implements OnComment {}

    /** A comment was hidden, or shown again. */
    record CommentHidden(String comment, boolean hidden) implements OnComment {}

    /** A comment was deleted. */
    record CommentDeleted(String comment, Instant at) implements OnComment {}
}
