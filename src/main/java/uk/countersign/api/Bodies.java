package uk.countersign.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What requests carry, for the description of the API. Requests themselves are read by {@link Fields}. */
final class Bodies {

    private Bodies() {}

    /** A draft. In a change, what is left out stays. */
    @Schema(name = "DraftBody")
    record Draft(
            @Schema(description = "At most 100,000 characters. May be left out when a document is sent.")
            String text,

            String title,
            @Schema(description = "Guessed when left out.") String category,

            @Schema(description = "Ids of accounts; the school's defaults when left out.")
            List<String> channels,

            @JsonProperty("publish_at")
            @Schema(description = "With its zone. Null is the next free slot after approval.")
            Instant publishAt,

            @Schema(description = "Names of the people in the pictures.")
            List<String> pictured,

            String credit,

            @Schema(description = "File names of the parts named media, or objects with name and alt.")
            List<String> media,

            @Schema(description = "Descriptions of pictures by file name.")
            Map<String, String> alt,

            @Schema(description = "In a change: refused with 409 when this is no longer the newest revision.")
            Integer revision) {}

    /** A draft with its files. */
    @Schema(name = "DraftWithMedia")
    record DraftWithMedia(
            Draft draft,
            @Schema(type = "array", format = "binary") List<String> media) {}

    /** A decision on several drafts. */
    @Schema(name = "DecisionBody")
    record Decision(
            @Schema(allowableValues = {"approve", "return", "reject", "offer", "agree", "lift", "undo"})
            String decision,

            List<Item> drafts,

            @Schema(description = "To the author when returned or rejected; the reason of a lift.")
            String note) {}

    /** One of the drafts that is decided on. */
    @Schema(name = "DecisionItem")
    record Item(
            String id,
            @Schema(description = "Of what was read.") String digest,

            @Schema(description = "Ids of the findings that were looked at.")
            List<String> confirmed,

            @Schema(description = "For lift: ids of the findings that are lifted.")
            List<String> findings) {}

    /** A withdrawal of consent. */
    @Schema(name = "WithdrawalBody")
    record Withdrawal(
            @Schema(description = "name, image, video, work; none means all.")
            List<String> purposes,

            @Schema(description = "Kinds of platform or accounts; none means all.")
            List<String> channels,

            String reason) {}

    /** An account. */
    @Schema(name = "ChannelBody")
    record Channel(
            @Schema(description = "The platform's name for the first of a kind when left out.")
            String id,

            String platform,
            String handle,
            String name,

            @JsonProperty("remote_id") @Schema(description = "The platform's own id of the account.")
            String remoteId,

            @Schema(description = "Ids or email addresses of at least two members.")
            List<String> administrators,

            @Schema(description = "What the platform gave for posting.")
            Map<String, String> credentials) {}

    /** Whether a post was looked for. */
    @Schema(name = "LookedBody")
    record Looked(
            @Schema(description = "Somebody has looked at the account, and the post is not there.")
            boolean looked) {}

    /** A time. */
    @Schema(name = "TimeBody")
    record Time(
            @JsonProperty("publish_at") @Schema(description = "With its zone.")
            Instant publishAt) {}

    /** A reason. */
    @Schema(name = "ReasonBody")
    record Reason(String reason) {}
}
