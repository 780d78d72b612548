package org.arasha.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a HEIF file holds, numbered: pictures, tiles, maps, metadata. The picture it is about stays with what it is made of. */
final class PictureItems {

    private static final Set<String> CODINGS = Set.of("hvc1", "hev1", "av01", "avc1", "grid", "iden", "iovl");
    private static final String MADE_OF = "dimg";
    private static final String BELONGS_TO = "auxl";
    /** A picture is cut from one that is laid of others that are laid of tiles. */
    private static final int DEEPEST = 8;
    private static final int HIDDEN = 1;
    /** A picture of a hundred million pixels is laid of some hundred tiles. */
    private static final int MOST = 100_000;

    private record Item(long id, String coding, boolean isProtected, Box box) {}

    private record Reference(String type, long from, Set<Long> to, Box box) {}

    private final List<Item> items = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Set<Long> kept = new HashSet<>();

    private PictureItems() {}

    static PictureItems of(List<Box> meta) throws IOException {
        PictureItems all = new PictureItems();
        all.readItems(Box.one(meta, "iinf"));
        for (Box box : meta) {
            if (box.type().equals("iref")) {
                all.readReferences(box);
            }
        }
        Box pitm = Box.one(meta, "pitm");
        all.choose(pitm.number(4, pitm.u8(0) == 0 ? 2 : 4));
        return all;
    }

    /** Names and types of what is within are blanked on the way. */
    private void readItems(Box iinf) throws IOException {
        int count = iinf.u8(0) == 0 ? 2 : 4;
        for (Box infe : iinf.only(4 + count, Set.of("infe"))) {
            int version = infe.u8(0);
            if (version != 2 && version != 3) {
                throw new IOException("It does not say what it holds");
            }
            int id = version == 2 ? 2 : 4;
            items.add(new Item(infe.number(4, id), infe.letters(4 + id + 2), infe.u16(4 + id) != 0, infe));
            infe.zero(4 + id + 6, infe.length());
        }
    }

    private void readReferences(Box iref) throws IOException {
        int all = 0;
        int id = iref.u8(0) == 0 ? 2 : 4;
        for (Box box : iref.boxes(4)) {
            Set<Long> to = new HashSet<>();
            int many = box.u16(id);
            all += many;
            if (all > MOST) {
                throw new IOException("It is made of more than there may be");
            }
            for (int i = 0; i < many; i++) {
                to.add(box.number(id + 2 + i * id, id));
            }
            box.zero(id + 2 + many * id, box.length());
            references.add(new Reference(box.type(), box.number(0, id), to, box));
        }
    }

    private void choose(long primary) throws IOException {
        kept.add(primary);
        for (int depth = 0; chooseMore(); depth++) {
            if (depth == DEEPEST) {
                throw new IOException("It is laid of others more deeply than there may be");
            }
        }
        for (Item item : items) {
            if (kept.contains(item.id) && (item.isProtected || !CODINGS.contains(item.coding))) {
                throw new IOException("It is coded in a way that is not known");
            }
        }
        if (items.stream().noneMatch(item -> item.id == primary)) {
            throw new IOException("There is no picture in it");
        }
    }

    private boolean chooseMore() {
        boolean more = false;
        for (Reference one : references) {
            if (one.type.equals(MADE_OF) && kept.contains(one.from)) {
                more |= kept.addAll(one.to);
            } else if (one.type.equals(BELONGS_TO) && one.to.stream().anyMatch(kept::contains)) {
                more |= kept.add(one.from);
            }
        }
        return more;
    }

    Set<Long> kept() {
        return kept;
    }

    /** Nobody looks for a small picture or a description that nothing leads to. */
    void hideOthers() throws IOException {
        for (Item item : items) {
            if (!kept.contains(item.id)) {
                int flags = 3;
                item.box.write(flags, item.box.u8(flags) | HIDDEN);
            }
        }
        for (Reference one : references) {
            if (!kept.contains(one.from)) {
                one.box.rename("free");
            }
        }
    }
}
