package io.counterfoil.cart.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MailClient {

    private final Mailer mailer;

    MailClient(Mailer mailer) {
        this.mailer = mailer;
    }

    /** One for each address: none of them sees the others. */
    void send(Letter letter) {
        letter.addresses().forEach(to -> mailer.send(Mail.withText(to, letter.subject(), letter.text())));
    }
}
