import { runScript } from "./run-script.ts";

const script = `<?php
require '/usr/share/php/Doctrine/ORM/autoload.php';
use Doctrine\\DBAL\\DriverManager;
use Doctrine\\ORM\\EntityManager;
use Doctrine\\ORM\\ORMSetup;
use Doctrine\\ORM\\Tools\\SchemaTool;
foreach (glob(__DIR__.'/Entity/*.php') as $file) require_once $file;
// Without an address nothing is asked of a server: its search path is the usual one.
class Nowhere extends Doctrine\\DBAL\\Platforms\\PostgreSQL100Platform {
    public function createSchemaManager(Doctrine\\DBAL\\Connection $connection): Doctrine\\DBAL\\Schema\\PostgreSQLSchemaManager {
        return new class($connection, $this) extends Doctrine\\DBAL\\Schema\\PostgreSQLSchemaManager {
            public function getSchemaSearchPaths() { return ['public']; }
        };
    }
}
$at = parse_url($argv[1] ?? 'postgres://nobody@127.0.0.1:1/nothing');
$settings = new Doctrine\\DBAL\\Configuration();
$settings->setSchemaManagerFactory(new Doctrine\\DBAL\\Schema\\DefaultSchemaManagerFactory());
$connection = DriverManager::getConnection(['driver' => 'pdo_pgsql', 'host' => $at['host'], 'port' => $at['port'],
    'user' => $at['user'], 'dbname' => ltrim($at['path'], '/'), ...(isset($argv[1]) ? [] : ['platform' => new Nowhere()])], $settings);
$config = ORMSetup::createAttributeMetadataConfiguration([__DIR__.'/Entity'], true);
$manager = new EntityManager($connection, $config);
$metadata = $manager->getMetadataFactory()->getAllMetadata();
foreach ((new SchemaTool($manager))->getCreateSchemaSql($metadata) as $sql) {
    if (isset($argv[1]) && !str_starts_with($sql, 'CREATE SCHEMA')) $connection->getNativeConnection()->exec($sql);
}
`;

/**
 * Has Doctrine make the tables of entities, their files one behind the other, at an address, or only say how without
 * one; throws what it says against them.
 */
export async function doctrineCreateSchema(php: string, entities: string, url?: string): Promise<void> {
  const texts = entities.split(/^(?=<\?php$)/m).filter((text) => text.startsWith("<?php"));
  const files = texts.map((text, at) => [`Entity/File${at}.php`, text] as const);
  await runScript({
    program: php,
    files: { "Entity/nothing.php": "<?php\n", ...Object.fromEntries(files), "make.php": script },
    args: ["-d", "error_reporting=E_ALL & ~E_DEPRECATED", "make.php", ...(url === undefined ? [] : [url])],
  });
}
