package uk.countersign.notices;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When people are told.
 *
 * @param every how often it is looked whether somebody is to be told something
 * @param gather how long what went well is gathered, and what goes wrong in a row
 * @param again how long after an email about a draft that came back the next one may follow
 * @param morning when approvers are told what waits, where their school has chosen no time
 * @param morningUntil how long after that time the morning's email may still go out
 * @param goodFor how long it is tried to tell anything else
 * @param keep how long it is kept who was told of what
 */
@ConfigurationProperties("countersign.notices")
record NoticesSettings(
        @DefaultValue("10s") Duration every,
        @DefaultValue("15m") Duration gather,
        @DefaultValue("1m") Duration again,

        @DefaultValue("07:00") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
        LocalTime morning,

        @DefaultValue("4h") Duration morningUntil,
        @DefaultValue("24h") Duration goodFor,
        @DefaultValue("30d") Duration keep) {}
