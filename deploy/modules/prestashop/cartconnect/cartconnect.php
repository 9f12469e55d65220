<?php
/** Cart Connect for PrestaShop 1.7 and 8: install it like any module, set the password on its page. */
if (!defined('_PS_VERSION_')) {
    exit;
}

class CartConnect extends Module
{
    const PASSWORD = 'CARTCONNECT_PASSWORD';

    public function __construct()
    {
        $this->name = 'cartconnect';
        $this->tab = 'billing_invoicing';
        $this->version = '1.2.0';
        $this->author = 'Counterfoil';
        $this->need_instance = 0;
        $this->ps_versions_compliancy = ['min' => '1.7.0.0', 'max' => _PS_VERSION_];
        $this->bootstrap = true;
        parent::__construct();
        $this->displayName = 'Cart Connect';
        $this->description = 'Lets Counterfoil read orders, items and customers of this shop, and write items, customers and stock.';
    }

    public function install()
    {
        // 32 random characters: nobody has to think of a password.
        return parent::install() && Configuration::updateValue(self::PASSWORD, bin2hex(random_bytes(16)));
    }

    public function uninstall()
    {
        return Configuration::deleteByName(self::PASSWORD) && parent::uninstall();
    }

    public function getContent()
    {
        $output = '';
        if (Tools::isSubmit('submitCartConnect')) {
            $password = trim((string) Tools::getValue(self::PASSWORD));
            if (preg_match('/^[!-~]{16,200}$/', $password)) {
                Configuration::updateValue(self::PASSWORD, $password);
                $output .= $this->displayConfirmation('The Cart Connect password is set.');
            } else {
                $output .= $this->displayError('Enter 16 to 200 characters without spaces.');
            }
        }
        return $output . $this->form();
    }

    private function form()
    {
        $helper = new HelperForm();
        $helper->module = $this;
        $helper->token = Tools::getAdminTokenLite('AdminModules');
        $helper->currentIndex = AdminController::$currentIndex . '&configure=' . $this->name;
        $helper->submit_action = 'submitCartConnect';
        $helper->fields_value = [self::PASSWORD => Configuration::get(self::PASSWORD)];
        return $helper->generateForm([['form' => [
            'legend' => ['title' => 'Cart Connect'],
            'description' => 'Enter this password, and the web location '
                . Tools::getShopDomainSsl(true) . __PS_BASE_URI__ . 'modules, in Counterfoil.',
            'input' => [[
                'type' => 'text', 'name' => self::PASSWORD, 'label' => 'Cart Connect password', 'required' => true,
            ]],
            'submit' => ['title' => 'Save'],
        ]]]);
    }
}
