package uk.countersign.publishing.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are connected and watched.
 *
 * @param consent how long connecting an account may take, from the press of the button to its being confirmed
 * @param probe how often an account is asked whether it can still be posted to
 * @param probeAhead how long before a post an account is probed that was not probed lately
 * @param tellBefore how long before a permission ends that nobody can renew but a person it is told
 * @param compare how often an account is compared with the record
 * @param compareWindow how far back that looks
 * @param historyEvery how long to wait between two pages of an account's past
 * @param historyPictures of how many pictures of a past post a likeness is kept; 0 for none
 */
@ConfigurationProperties("countersign.accounts")
public record AccountsSettings(
        @DefaultValue("15m") Duration consent,
        @DefaultValue("24h") Duration probe,
        @DefaultValue("1h") Duration probeAhead,
        @DefaultValue("7d") Duration tellBefore,
        @DefaultValue("24h") Duration compare,
        @DefaultValue("7d") Duration compareWindow,
        @DefaultValue("10s") Duration historyEvery,
        @DefaultValue("4") int historyPictures) {}
