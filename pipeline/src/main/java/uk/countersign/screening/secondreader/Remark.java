package uk.countersign.screening.secondreader;

import uk.countersign.screening.meaning.Family;

/**
 * One thing that the second reader said.
 *
 * @param words quoted from the text as it was sent, where they stand
 */
record Remark(Family family, String words) {}
