package io.counterfoil.cart.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Writes one letter: kept as written only when the mail server took it. */
@ApplicationScoped
class LetterWriter {

    private final Notices notices;
    private final MailClient mail;
    private final NoticeRule rule;

    LetterWriter(Notices notices, MailClient mail, NoticeRule rule) {
        this.notices = notices;
        this.mail = mail;
        this.rule = rule;
    }

    /** False when none is due. */
    @Transactional
    boolean writeOne() {
        Optional<Letter> due = notices.next(rule.aWhile());
        due.ifPresent(letter -> {
            mail.send(letter);
            notices.written(letter);
        });
        return due.isPresent();
    }
}
