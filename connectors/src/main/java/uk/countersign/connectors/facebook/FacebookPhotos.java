package uk.countersign.connectors.facebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.graph.GraphClient;
import uk.countersign.connectors.transport.MediaFile;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;

/** Brings pictures to a page without showing them. */
record FacebookPhotos(GraphClient graph) {

    Reply<List<String>> upload(Account account, List<OutgoingMedia> pictures, GoAhead goAhead) {
        var ids = new ArrayList<String>();
        for (var picture : pictures) {
            var uploaded = MediaFile.bytes(picture, goAhead).then(bytes -> upload(account, picture, bytes));
            if (uploaded instanceof Reply.Bad<String> bad) {
                return new Reply.Bad<>(bad.why());
            }
            ids.add(((Reply.Good<String>) uploaded).value());
        }
        return new Reply.Good<>(List.copyOf(ids));
    }

    private Reply<String> upload(Account account, OutgoingMedia picture, byte[] bytes) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("published", "false");
        if (!picture.altText().isBlank()) {
            parameters.put("alt_text_custom", picture.altText());
        }
        var exchange =
                graph.upload(account, account.remoteId() + "/photos", parameters, "source", bytes, picture.mediaType());
        return graph.object(account, exchange).then(object -> RemoteId.made(object, "Facebook"));
    }
}
