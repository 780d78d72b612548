package org.arasha.evidence;

/**
 * A track of a film that stays in its copy.
 *
 * @param ticks of its clock, in a second
 * @param size  of its samples in fragments unless those say otherwise, in bytes
 */
record KeptTrack(long number, long ticks, long size) {

    KeptTrack ofSize(long other) {
        return new KeptTrack(number, ticks, other);
    }
}
